import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectSvg } from '../../src/core/bake/inspect-svg.ts';
import { prepareSvg, unbakeSvg } from '../../src/core/bake/svg.ts';
import { within } from '../suite/within.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">';
const whole = (inner: string) => `${open}${inner}</svg>`;
const baked = prepareSvg(whole('<g id="a"><rect/></g>')).bake({ kind: 'signed', jws: 'aa.bb.cc' });
const megabytes = (piece: string) => piece.repeat(Math.floor(2_000_000 / piece.length));

/** Shapes that a parser, a regular expression or a walk over a tree may take the square of their length for, or recurse over. */
const hostile: readonly (readonly [string, string])[] = [
  ['elements nested without end', megabytes('<g>')],
  ['elements nested a hundred thousand deep', whole('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
  ['closing tags alone', megabytes('</g>')],
  ['a million elements', whole(megabytes('<g/>'))],
  ['a million opening brackets', whole(megabytes('<'))],
  ['a million unclosed comments', whole(megabytes('<!--'))],
  ['a million unclosed sections', whole(megabytes('<![CDATA['))],
  ['a million unclosed instructions', whole(megabytes('<?a '))],
  ['a million instructions', whole(megabytes('<?a b?>'))],
  ['a million comments', whole(megabytes('<!-- -->'))],
  ['one long comment', whole(`<!--${megabytes('- ')}-->`)],
  ['one long section', whole(`<![CDATA[${megabytes(']]')}]]>`)],
  ['quotation marks without end', whole(megabytes('<g a="'))],
  ['a million attributes', whole(`<g ${megabytes('a="" ')}/>`)],
  [
    'one element with ten thousand attributes',
    whole(`<g ${Array.from({ length: 10_000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
  ],
  [
    'white space in a tag',
    `<svg xmlns="http://www.w3.org/2000/svg"${megabytes(' ')}viewBox="0 0 8 8"${megabytes(' ')}/>`,
  ],
  [
    'white space in a value',
    `<svg xmlns="http://www.w3.org/2000/svg" width="1${megabytes(' ')}x" viewBox="0${megabytes(' ')}x"/>`,
  ],
  ['digits in a value', `<svg xmlns="http://www.w3.org/2000/svg" width="${megabytes('1')}x"/>`],
  ['a name two million long', `<${megabytes('a')}/>`],
  ['ampersands', whole(megabytes('&'))],
  ['references to characters', whole(megabytes('&#65;'))],
  ['references to entities', whole(megabytes('&a;'))],
  ['a namespace for each element', whole(Array.from({ length: 9_000 }, (_, n) => `<g xmlns:a${n}="b"/>`).join(''))],
  [
    'namespaces that nest',
    whole(
      Array.from(
        { length: 60 },
        (_, n) => `<g ${Array.from({ length: 200 }, (__, m) => `xmlns:a${n}x${m}="b"`).join(' ')}>`,
      ).join('') + '</g>'.repeat(60),
    ),
  ],
  ['a style of words', whole(`<style>${megabytes('a')}</style>`)],
  ['a style of brackets', whole(`<style>${megabytes('rgb(')}</style>`)],
  [
    'a style of rules that all refer',
    whole(`<style>${megabytes('.a{fill:url(#a)}')}</style><g class="${megabytes('a ')}"/>`),
  ],
  [
    'a style of selectors that all refer',
    whole(`<style>${Array.from({ length: 9999 }, (_, n) => `.a${n}`).join()}{${'fill:url(#a);'.repeat(9999)}}</style>`),
  ],
  ['a style on many elements', whole(`<style>*{${'fill:url(#a);'.repeat(9999)}}</style>${'<g/>'.repeat(9_000)}`)],
  ['attributes that are all wrong', whole('<g colour="red" onclick="x" fill="url(a)"/>'.repeat(9_000))],
  [
    'a long chain of references',
    whole(Array.from({ length: 9_000 }, (_, n) => `<linearGradient id="a${n}" href="#a${n + 1}"/>`).join('')),
  ],
  [
    'use that doubles fifty times',
    whole(
      Array.from({ length: 50 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/><use href="#a${n + 1}"/></g>`).join(
        '',
      ),
    ),
  ],
  ['use that runs in a circle', whole('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  [
    'a long path marked with a long path',
    whole(
      `<marker id="m"><path d="${'M0 0L1 1'.repeat(10_000)}"/></marker><path marker-mid="url(#m)" d="${'M0 0L1 1'.repeat(10_000)}"/>`,
    ),
  ],
  [
    'marks that a group hands down',
    whole(
      `<style>.a { fill: red; marker : url(#m) }</style><marker id="m">${'<g/>'.repeat(100)}</marker><g class="a"><polyline points="${'1 1 '.repeat(1000)}"/></g>`,
    ),
  ],
  ['text without end', whole(`<text>${megabytes('a')}</text>`)],
  [
    'wide filters on many elements',
    whole(`<filter id="f"><feMorphology radius="500"/></filter>${'<g filter="url(#f)"/>'.repeat(20)}`),
  ],
  ['a million badges', whole(megabytes('<openbadges:assertion xmlns:openbadges="http://openbadges.org"/>'))],
  ['characters that XML does not have', whole(megabytes('\u0001'))],
];

test.each(hostile)('%s is read in bounded time, without an exception', (_, svg) => {
  within(5000, () => {
    expect(['nothing', 'broken']).toContain(unbakeSvg(svg).kind);
    const problems = inspectSvg('image.svg', svg);
    expect(problems.length).toBeLessThanOrEqual(100);
    if (problems.length === 0) expect(prepareSvg(svg).bake({ kind: 'signed', jws: 'a.b.c' })).toContain('a.b.c');
  });
});

test.each([
  ['use that doubles fifty times', /once its references are followed/],
  ['use that runs in a circle', /circle/],
  ['a long path marked with a long path', /once its references are followed/],
  ['marks that a group hands down', /once its references are followed/],
  ['text without end', /once its references are followed/],
  ['wide filters on many elements', /once its references are followed/],
  ['elements nested a hundred thousand deep', /64 deep/],
  ['a million elements', /10000 elements/],
  ['a million comments', /30000 tags, comments and sections/],
  ['one element with ten thousand attributes', /256 attributes/],
  ['a style on many elements', /more of them than can be followed/],
])('%s is too complex', (name, reason) => {
  expect(inspectSvg('image.svg', new Map(hostile).get(name) ?? '')).toContainEqual({
    code: 'SVG_TOO_COMPLEX',
    place: expect.objectContaining({ file: 'image.svg' }) as object,
    reason: expect.stringMatching(reason) as string,
  });
});

test('a path of a hundred thousand lines, an arrow on each of a few points and a blurred shadow are not too complex', () => {
  const artwork = [
    `<path d="${'L1 1'.repeat(100_000)}"/>`,
    '<marker id="m"><path d="M0 0L1 1L0 2z"/></marker><path style="marker-end:url(#m)" d="M0 0C1 1 2 2 3 3z"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><g filter="url(#f)"/>',
  ];
  expect(inspectSvg('image.svg', whole(artwork.join('')))).toEqual([]);
});

test('any text is read without an exception', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '<g',
      '</g>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&',
      ';',
      ' ',
      'xmlns',
      ':',
      '<svg ',
      open,
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(unbakeSvg(text).kind).not.toBe('found');
      expect(Array.isArray(inspectSvg('image.svg', text))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a baked picture with any one character replaced or left out is read without an exception', () => {
  for (let at = 0; at < baked.length; at += 1) {
    for (const replacement of ['', '<', '>', '"', '&', '/', '\0', '\ud800', 'x']) {
      const mutated = baked.slice(0, at) + replacement + baked.slice(at + 1);
      expect(['found', 'nothing', 'broken']).toContain(unbakeSvg(mutated).kind);
      expect(
        inspectSvg('image.svg', mutated).every((problem) => problem.place.line >= 1 && problem.place.column >= 1),
      ).toBe(true);
    }
  }
});

test('a text larger than any badge is not read at all', () => {
  within(1000, () => {
    expect(unbakeSvg(whole(' '.repeat(17 * 1024 * 1024)))).toEqual({
      kind: 'broken',
      reason: 'The picture is too large.',
    });
  });
});
