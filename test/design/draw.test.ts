import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectPicture } from '../../src/core/bake/inspect-picture.ts';
import { captionOf } from '../../src/core/design/caption.ts';
import { colourNames, colours, parseColour, type Colour } from '../../src/core/design/colours.ts';
import type { Design } from '../../src/core/design/design.ts';
import { drawDesign } from '../../src/core/design/draw.ts';
import { iconNames } from '../../src/core/design/icons.ts';
import { shapeNames } from '../../src/core/design/shapes.ts';
import { suggestDesign } from '../../src/core/design/suggest.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { rasteriser } from '../../src/node/rasterise.ts';
import { temporaryFolder } from '../publishing/project.ts';

const sure = (text: string) => parseColour(text) as Colour;
const [TEAL, GOLD] = [sure('teal'), sure('Gold')];

const colour = fc
  .oneof(
    fc.constantFrom(...colourNames).map((name) => colours[name]),
    fc.stringMatching(/^#[0-9a-f]{6}$/),
  )
  .map(sure);
const design: fc.Arbitrary<Design> = fc.record(
  {
    shape: fc.constantFrom(...shapeNames),
    icon: fc.constantFrom(...iconNames),
    colour,
    rim: colour,
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc.string({
        unit: fc.constantFrom('<', '&', '>', '"', "'", ']]>', '\0', '\n', '\u202e', '\ud800', 'a', ' '),
        maxLength: 24,
      }),
    ),
  },
  { requiredKeys: ['shape', 'icon', 'colour', 'rim'] },
);

const problemsOf = (svg: string) =>
  inspectPicture('badges/a/image.svg' as ProjectPath, new TextEncoder().encode(svg)).problems;

test('every shape with every icon is a picture that may be published', () => {
  const faulty = shapeNames.flatMap((shape) =>
    iconNames.filter((icon) => {
      const svg = drawDesign({ shape, icon, colour: TEAL, rim: GOLD, text: 'A & <B>' });
      return problemsOf(svg).length > 0 || /NaN|undefined|e-\d/.test(svg);
    }),
  );
  expect(faulty).toEqual([]);
});

test('so is every design, whatever the words on it, and the same design is the same picture', () => {
  fc.assert(
    fc.property(design, (one) => {
      const svg = drawDesign(one);
      expect(problemsOf(svg)).toEqual([]);
      expect(drawDesign({ ...one })).toBe(svg);
      expect(svg.match(/<\w+/g)?.length).toBeLessThan(60);
    }),
  );
});

test('a design is drawn, and another design is another picture', async () => {
  const { draw, close } = rasteriser(temporaryFolder());
  const one: Design = { ...suggestDesign('soldering', 'Soldering'), text: 'Soldering' };
  try {
    const [first, second] = [await draw(drawDesign(one)), await draw(drawDesign({ ...one, text: 'Welding' }))];
    if (first.kind !== 'drawn' || second.kind !== 'drawn') throw new Error('It was not drawn');
    expect(Buffer.compare(Buffer.from(first.png), Buffer.from(second.png))).not.toBe(0);
  } finally {
    close();
  }
});

test('what is suggested depends on nothing but id and name, and fits the name', () => {
  expect(suggestDesign('soldering', 'Soldering')).toEqual(suggestDesign('soldering', 'Soldering'));
  expect(suggestDesign('a', 'First Pull Request').icon).toBe('branch');
  expect(suggestDesign('b', 'Reading aloud').icon).toBe('book');
  const many = Array.from({ length: 200 }, (_, index) => suggestDesign(`badge-${index}`, '?'));
  expect(new Set(many.map((one) => JSON.stringify(one))).size).toBeGreaterThan(150);
  expect(new Set(many.map(({ shape }) => shape)).size).toBe(shapeNames.length);
});

test('the caption says what is seen', () => {
  expect(captionOf({ shape: 'octagon', icon: 'cup', colour: sure('#123456'), rim: GOLD })).toBe(
    'A cup on an octagon with a gold rim',
  );
  expect(captionOf({ shape: 'shield', icon: 'flame', colour: TEAL, rim: GOLD, text: 'GIT' })).toBe(
    'A flame on a teal shield with a gold rim and the words “GIT” on a ribbon',
  );
  for (const icon of iconNames)
    for (const shape of shapeNames)
      expect(captionOf({ shape, icon, colour: TEAL, rim: GOLD })).toMatch(/^(?:A|An|Two) .* rim$|^Angle/);
});

test('a colour is one of ours or six digits, and nothing else gets into a picture', () => {
  fc.assert(fc.property(fc.string(), (text) => /^#[0-9a-f]{6}$/.test(parseColour(text) ?? '#000000')));
  for (const text of ['#fff', 'constructor', '#12345g', 'url(#a)', '#123456"'])
    expect(parseColour(text)).toBeUndefined();
});
