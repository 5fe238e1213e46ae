import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { prepareSvg, unbakeSvg, type BakedSvgContent } from '../../src/core/bake/svg.ts';

const disc =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n  <circle cx="4" cy="4" r="3" fill="#2e7d32"/>\n</svg>\n';
const signed = (jws: string): BakedSvgContent => ({ kind: 'signed', jws });
const hosted = (json: string): BakedSvgContent => ({ kind: 'hosted', url: 'https://example.org/a.json', json });
const baked = (inner: string, attributes = 'xmlns:openbadges="http://openbadges.org"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} viewBox="0 0 8 8">${inner}<rect width="8" height="8"/></svg>`;

const part = fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom('a', 'k', 'Z', '0', '9', '-', '_') });
const jws = fc.tuple(part, part, part).map((parts) => parts.join('.'));
const json = fc
  .json()
  .map((text) =>
    text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** Artwork with the things between and around tags that a textual splice could trip over. */
const artwork = fc
  .record({
    before: fc.constantFrom('', '<?xml version="1.0"?>\n', '<!-- <svg> -->', `<!--${' '.repeat(400)}-->`, '\ufeff'),
    attributes: fc.constantFrom(
      '',
      ' id="a>b"',
      " id='<'".replace('<', '&lt;'),
      ' data-x=" xmlns=&quot;y&quot; "',
      '\n  width = "8"',
    ),
    inner: fc.array(
      fc.constantFrom(
        '<g/>',
        '<g><rect/></g>',
        'text',
        '<![CDATA[<openbadges:assertion/>]]>',
        '<!-- </svg> -->',
        '<title>é 🎓</title>',
        '<openbadges:assertion verify="x.y.z"/>',
        '<openbadges:assertion>text<openbadges:assertion/></openbadges:assertion>',
        '<svg><openbadges:assertion><![CDATA[{"<svg>":1}]]></openbadges:assertion></svg>',
      ),
      { maxLength: 6 },
    ),
    isEmpty: fc.boolean(),
    after: fc.constantFrom('', '\n', '<!-- end -->\n'),
  })
  .map(({ before, attributes, inner, isEmpty, after }) => {
    const tag = `<svg xmlns:openbadges='http://openbadges.org' xmlns = "http://www.w3.org/2000/svg"${attributes}`;
    return `${before}${tag}${isEmpty ? '/>' : `>${inner.join('')}</svg>`}${after}`;
  });

test('a signature is the verify attribute of the first child of the root, with the namespaces where readers look for them', () => {
  expect(prepareSvg(disc).bake(signed('aa.bb.cc'))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" viewBox="0 0 8 8">' +
      '<openbadges:assertion verify="aa.bb.cc"/>\n  <circle cx="4" cy="4" r="3" fill="#2e7d32"/>\n</svg>\n',
  );
});

test('a hosted assertion is the body alone, since both official validators stumble over an address beside it', () => {
  expect(prepareSvg(disc).bake(hosted('{"id":"https://example.org/a.json"}'))).toContain(
    'viewBox="0 0 8 8"><openbadges:assertion><![CDATA[{"id":"https://example.org/a.json"}]]></openbadges:assertion>\n',
  );
});

test('a signature comes out again from whatever artwork it was put into', () => {
  fc.assert(
    fc.property(artwork, jws, (svg, text) => {
      expect(unbakeSvg(prepareSvg(svg).bake(signed(text)))).toEqual({ kind: 'found', text });
    }),
  );
});

test('hosted JSON comes out again and says the same, whatever Unicode it has in its escapes', () => {
  fc.assert(
    fc.property(artwork, json, (svg, text) => {
      const unbaked = unbakeSvg(prepareSvg(svg).bake(hosted(text)));
      expect(unbaked.kind === 'found' && JSON.parse(unbaked.text)).toEqual(JSON.parse(text));
    }),
  );
});

test('JSON cannot end the section that it is written in', () => {
  const bakedText = prepareSvg(disc).bake(hosted('{"name":"]]>&<"}'));
  expect(bakedText).toContain(String.raw`<![CDATA[{"name":"]]\u003e&<"}]]>`);
  expect(unbakeSvg(bakedText)).toEqual({ kind: 'found', text: String.raw`{"name":"]]\u003e&<"}` });
});

test('baking again replaces what was baked before', () => {
  fc.assert(
    fc.property(artwork, jws, json, (svg, first, second) => {
      const once = prepareSvg(svg);
      const again = prepareSvg(once.bake(signed(first)));
      expect(again.bake(hosted(second))).toBe(once.bake(hosted(second)));
    }),
  );
});

test('the root is found within the first 256 bytes, even behind a long preamble', () => {
  fc.assert(
    fc.property(artwork, (svg) => {
      const start = Buffer.from(prepareSvg(svg).bake(signed('a.b.c')))
        .subarray(0, 256)
        .toString();
      expect(start).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    }),
  );
});

test('a preamble that is short enough stays', () => {
  const preamble = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Created with Inkscape -->\n';
  expect(
    prepareSvg(preamble + disc)
      .bake(signed('a.b.c'))
      .startsWith(`${preamble}<svg `),
  ).toBe(true);
});

test.each([
  [
    'gradients',
    '<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="64" height="64" fill="url(#g)"/>',
  ],
  ['a style sheet', '<style>.a { fill: teal }</style><circle class="a" cx="30" cy="30" r="20"/>'],
  ['first children', '<rect width="9" height="9" fill="red"/><style>rect:first-of-type { fill: green }</style>'],
])('artwork with %s looks the same with a badge in it', async (_, inner) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${inner}</svg>`;
  const render = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
  const before = await render(svg);
  expect(new Set(before).size).toBeGreaterThan(1);
  expect((await render(prepareSvg(svg).bake(signed('a.b.c')))).equals(before)).toBe(true);
  expect((await render(prepareSvg(svg).bake(hosted('{}')))).equals(before)).toBe(true);
});

test.each([
  ['the verify attribute alone', '<openbadges:assertion verify="a.b.c"/>', 'a.b.c'],
  [
    'an address from the first version',
    '<openbadges:assertion verify="https://example.org/a"></openbadges:assertion>',
    'https://example.org/a',
  ],
  [
    'address and JSON, as the standard has it',
    '<openbadges:assertion verify="https://example.org/a">\n<![CDATA[ {"id":"https://example.org/a"} ]]>\n</openbadges:assertion>',
    '{"id":"https://example.org/a"}',
  ],
  ['JSON as plain text', '<openbadges:assertion>{"a":"&lt;"}</openbadges:assertion>', '{"a":"<"}'],
  ['another prefix', '<ob:assertion xmlns:ob="http://openbadges.org" verify="a.b.c"/>', 'a.b.c'],
  ['no prefix', '<assertion xmlns="http://openbadges.org" verify="a.b.c"/>', 'a.b.c'],
  [
    'another spelling of the namespace',
    '<o:assertion xmlns:o="https://w3id.org/openbadges/v2" verify="a.b.c"/>',
    'a.b.c',
  ],
  ['a place deep inside', '<g><g><openbadges:assertion verify="a.b.c"/></g></g>', 'a.b.c'],
])('a badge is read from %s', (_, inner, text) => {
  expect(unbakeSvg(baked(inner))).toEqual({ kind: 'found', text });
});

test('a picture without a badge has nothing in it', () => {
  expect(unbakeSvg(disc)).toEqual({ kind: 'nothing' });
  expect(unbakeSvg(baked('<!-- <openbadges:assertion verify="a.b.c"/> -->'))).toEqual({ kind: 'nothing' });
  expect(unbakeSvg(baked('<o:assertion xmlns:o="https://example.org/" verify="a.b.c"/>'))).toEqual({ kind: 'nothing' });
});

test.each([
  [
    'two badges',
    baked('<openbadges:assertion verify="a.b.c"/><openbadges:assertion verify="a.b.c"/>'),
    /more than one/,
  ],
  [
    'a signature beside JSON',
    baked('<openbadges:assertion verify="a.b.c">{"id":"https://example.org/a"}</openbadges:assertion>'),
    /one badge in its attribute and another in its body/,
  ],
  [
    'the address of another badge beside JSON',
    baked('<openbadges:assertion verify="https://example.org/b">{"id":"https://example.org/a"}</openbadges:assertion>'),
    /one badge in its attribute and another in its body/,
  ],
  ['an empty badge', baked('<openbadges:assertion verify=" "> </openbadges:assertion>'), /empty/],
  [
    'a credential of Open Badges 3.0',
    baked('<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/>'),
    /3\.0/,
  ],
  [
    'a credential of Open Badges 3.0 beside a badge',
    baked(
      '<openbadges:assertion verify="a.b.c"/><o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/>',
    ),
    /more than one/,
  ],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${disc}`, /document type/],
  ['an entity', baked('<openbadges:assertion verify="&a;"/>'), /entity/],
  ['a prefix that was never declared', baked('<o:assertion verify="a.b.c"/>'), /broken/],
  ['an HTML page', '<html><body/></html>', /not an SVG/],
  ['text', 'not a picture', /broken/],
  ['nothing', '', /broken/],
])('%s cannot be relied on, and the reason is given', (_, svg, reason) => {
  expect(unbakeSvg(svg)).toEqual({ kind: 'broken', reason: expect.stringMatching(reason) as string });
});

test('only a compact JWS and ASCII JSON are ever written into a picture', () => {
  const { bake } = prepareSvg(disc);
  expect(() => bake(signed('a.b.c"/><script/>'))).toThrow(/JWS/);
  expect(() => bake(hosted('{"name":"é"}'))).toThrow(/ASCII/);
});

test.each([
  '<svg',
  '<g xmlns="http://www.w3.org/2000/svg"/>',
  '<svg/>',
  '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
])('artwork that nobody checked does not get as far as baking: %s', (svg) => {
  expect(() => prepareSvg(svg)).toThrow(/not checked/);
});
