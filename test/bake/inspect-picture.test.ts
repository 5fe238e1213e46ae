import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture } from '../../src/core/bake/inspect-picture.ts';
import { preparePng } from '../../src/core/bake/png.ts';
import { prepareSvg } from '../../src/core/bake/svg.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { describe } from '../../src/core/problem/describe.ts';
import { chunk, end, header, onePixel, png, small } from './png-parts.ts';

const path = (name: string) => `badges/first/${name}` as ProjectPath;
const inspect = (name: string, content: Uint8Array | string) =>
  inspectPicture(path(name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
const problems = (name: string, content: Uint8Array | string) =>
  inspect(name, content).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
const svg = (inner: string, attributes = 'viewBox="0 0 8 8"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inner}\n</svg>`;
const message = (inner: string) =>
  inspect('image.svg', svg(inner)).problems.map((problem) => describe(problem).message);

const pixels = (format: 'gif' | 'jpeg' | 'webp' | 'avif' | 'tiff') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .toFormat(format)
    .toBuffer();

test('a good picture is a draft of its kind, with its bytes', () => {
  expect(inspect('image.png', small)).toEqual({
    problems: [],
    drafts: [
      {
        kind: 'picture',
        place: { file: path('image.png'), line: 1, column: 1 },
        path: path('image.png'),
        format: 'png',
        bytes: small,
      },
    ],
  });
  expect(inspect('image.svg', svg('<g/>')).drafts).toMatchObject([{ kind: 'picture', format: 'svg' }]);
});

test('a refused picture leaves a broken draft, so that the badge does not complain of it too', () => {
  expect(inspect('image.png', 'text').drafts).toMatchObject([{ kind: 'broken', path: path('image.png') }]);
  expect(inspect('image.svg', svg('<script/>')).drafts).toMatchObject([{ kind: 'broken' }]);
});

test.each(['gif', 'jpeg', 'webp', 'avif', 'tiff'] as const)('a %s is one whatever its name says', async (format) => {
  const [problem] = inspect('image.png', await pixels(format)).problems;
  expect(problem && describe(problem).message.toLowerCase()).toContain(
    `this is a${format === 'avif' ? 'n' : ''} ${format}`,
  );
  expect(problems('image.svg', await pixels(format))).toEqual(['IMAGE_UNSUPPORTED 1:1']);
});

test.each([
  ['', 'an empty file'],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'a Git LFS pointer'],
  ['<!DOCTYPE html><html><svg/></html>', 'an HTML page'],
  ['just words', 'a file of an unknown kind'],
  ['\x1f\x8b\b', 'a compressed file'],
])('what else lies there is called by its name: %j is %s', (content, name) => {
  const [problem] = inspect('image.svg', Buffer.from(content, 'latin1')).problems;
  expect(problem && describe(problem).message).toContain(`This is ${name}`);
});

test('a PNG and an SVG with each other’s ending are told which ending is right', () => {
  expect(inspect('image.svg', small).problems).toMatchObject([{ code: 'IMAGE_MISNAMED', kind: 'png' }]);
  expect(inspect('image.png', svg('')).problems).toMatchObject([{ code: 'IMAGE_MISNAMED', kind: 'svg' }]);
  expect(problems('IMAGE.PNG', small)).toEqual([]);
});

test.each(['png', 'jpeg'] as const)(
  'interlaced, paletted and plain pictures by another encoder are good (%s colours)',
  async (from) => {
    const source = sharp({ create: { width: 33, height: 21, channels: 4, background: '#2e7d3280' } });
    const image = from === 'jpeg' ? sharp(await source.jpeg().toBuffer()) : source;
    for (const options of [
      {},
      { progressive: true },
      { palette: true },
      { palette: true, colours: 2 },
      { progressive: true, palette: true },
    ])
      expect(problems('image.png', await image.clone().png(options).toBuffer())).toEqual([]);
  },
);

test.each([
  ['grey of 1 bit', { colourType: 0, bitDepth: 1, width: 9 }, [], [0, 0xff, 0x80]],
  ['a palette of 2 bits', { colourType: 3, bitDepth: 2 }, [chunk('PLTE', 'abcdef')], [0, 0x40]],
  ['interlaced, too small for most passes', { interlace: 1 }, [], [0, 1, 2, 3]],
])('a rare but lawful PNG is good: %s', async (_, head, extra, raw) => {
  const { deflateSync } = await import('node:zlib');
  expect(problems('image.png', png(header(head), ...extra, chunk('IDAT', deflateSync(Buffer.from(raw))), end))).toEqual(
    [],
  );
});

test.each([
  ['a depth that its colours do not have', png(header({ bitDepth: 4 }), onePixel, end)],
  ['a colour type that is none', png(header({ colourType: 5 }), onePixel, end)],
  ['no width', png(header({ width: 0 }), onePixel, end)],
  ['an interlacing that is none', png(header({ interlace: 2 }), onePixel, end)],
  ['no pixels', png(header(), end)],
  ['fewer pixels than it says', png(header({ height: 2 }), onePixel, end)],
  ['more pixels than it says', png(header({ colourType: 0 }), onePixel, end)],
  ['pixels in two places', png(header(), onePixel, chunk('tEXt', 'a\0b'), onePixel, end)],
  ['no palette', png(header({ colourType: 3 }), onePixel, end)],
  [
    'a palette too long for its depth',
    png(header({ colourType: 3, bitDepth: 1 }), chunk('PLTE', 'abcdefghi'), onePixel, end),
  ],
  ['a chunk that nobody knows and everybody needs', png(header(), chunk('QuUX'), onePixel, end)],
])('a PNG with %s cannot be drawn', (_, bytes) => {
  expect(problems('image.png', bytes)).toEqual(['PNG_UNREADABLE 1:1']);
});

test('a filter that PNG does not have is found in the last row', async () => {
  const { deflateSync } = await import('node:zlib');
  const raw = Buffer.from([0, 1, 2, 3, 5, 1, 2, 3]);
  expect(problems('image.png', png(header({ height: 2 }), chunk('IDAT', deflateSync(raw)), end))).toEqual([
    'PNG_UNREADABLE 1:1',
  ]);
});

test('a picture that carries an award is not the artwork of a badge', () => {
  expect(problems('image.png', preparePng(small).bake('https://example.org/a.json'))).toEqual([
    'IMAGE_ALREADY_BAKED 1:1',
  ]);
  expect(problems('image.svg', prepareSvg(svg('<g/>')).bake({ kind: 'signed', jws: 'a.b.c' }))).toEqual([
    'IMAGE_ALREADY_BAKED 1:101',
  ]);
  expect(problems('image.svg', svg('<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0"/>'))).toEqual([
    'IMAGE_ALREADY_BAKED 2:2',
  ]);
});

test.each([
  ['a script', '<script>alert(1)</script>', 'SVG_SCRIPT 2:2'],
  ['a script in another case', '<SCRIPT/>', 'SVG_SCRIPT 2:2'],
  [
    'a script of HTML in metadata',
    '<metadata><script xmlns="http://www.w3.org/1999/xhtml"/></metadata>',
    'SVG_SCRIPT 2:12',
  ],
  ['a handler', '<g\n onload="alert(1)"/>', 'SVG_SCRIPT 3:2'],
  ['a javascript address', '<use href=" java\nscript:alert(1)"/>', 'SVG_SCRIPT 2:6'],
  ['a javascript address in references', '<use href="&#106;avascript:alert(1)"/>', 'SVG_SCRIPT 2:6'],
  ['a link', '<a href="https://example.org/"><script/></a>', 'SVG_ELEMENT 2:2'],
  ['HTML', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="a()"/></foreignObject>', 'SVG_ELEMENT 2:2'],
  ['HTML in metadata', '<metadata><iframe xmlns="http://www.w3.org/1999/xhtml"/></metadata>', 'SVG_ELEMENT 2:12'],
  ['an animation', '<use href="#a"><set attributeName="href" to="https://example.org/"/></use>', 'SVG_ELEMENT 2:17'],
  ['sound', '<audio src="https://example.org/"/>', 'SVG_ELEMENT 2:2'],
  ['an element of no namespace', '<g xmlns=""/>', 'SVG_ELEMENT 2:2'],
  ['another language’s instruction', '<?php a(); ?>', 'SVG_ELEMENT 2:1'],
  ['a picture elsewhere', '<image href="https://example.org/a.png"/>', 'SVG_REMOTE_REFERENCE 2:8'],
  [
    'a picture beside it',
    '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="a.png"/>',
    'SVG_REMOTE_REFERENCE 2:47',
  ],
  ['a picture without a scheme', '<image href="//example.org/a.png"/>', 'SVG_REMOTE_REFERENCE 2:8'],
  ['an SVG written out inside', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'SVG_REMOTE_REFERENCE 2:8'],
  [
    'data where only a part of the picture can be',
    '<use href="data:image/png;base64,iVBO"/>',
    'SVG_REMOTE_REFERENCE 2:6',
  ],
  ['a filter’s picture', '<filter><feImage href="https://example.org/"/></filter>', 'SVG_REMOTE_REFERENCE 2:18'],
  ['a fill elsewhere', '<g fill="url(https://example.org/#a)"/>', 'SVG_REMOTE_REFERENCE 2:10'],
  ['a fill elsewhere, in quotes', '<g fill=\'url( "a.svg#b" )\'/>', 'SVG_REMOTE_REFERENCE 2:10'],
  ['a style elsewhere', '<g style="fill:red;mask:URL(//example.org/)"/>', 'SVG_REMOTE_REFERENCE 2:25'],
  ['a style sheet elsewhere', '<style>\n@import "https://example.org/a.css";</style>', 'SVG_REMOTE_REFERENCE 3:1'],
  ['a font elsewhere', '<style>@font-face { src: url(a.woff) }</style>', 'SVG_STYLE 2:8'],
  [
    'a fill elsewhere in a style sheet',
    '<style><![CDATA[ g { fill: url(a.svg#b) } ]]></style>',
    'SVG_REMOTE_REFERENCE 2:28',
  ],
  ['a set of images', '<g style="mask: image-set(\'https://example.org/a.png\' 1x)"/>', 'SVG_STYLE 2:4'],
  ['an escape that hides an address', String.raw`<g style="fill: u\72l(https://example.org/)"/>`, 'SVG_STYLE 2:18'],
  ['an expression', '<g style="width: expression(alert(1))"/>', 'SVG_STYLE 2:4'],
  ['an unknown attribute', '<g colour="red"/>', 'SVG_ATTRIBUTE 2:4'],
  ['another base', '<g xml:base="https://example.org/"/>', 'SVG_ATTRIBUTE 2:4'],
  ['an attribute of an unknown language', '<g x:a="b" xmlns:x="https://example.org/"/>', 'SVG_ATTRIBUTE 2:4'],
])('an SVG with %s is refused at its place', (_, inner, expected) => {
  expect(problems('image.svg', svg(inner))).toEqual([expected]);
});

test('a style sheet beside the root is a reference out of the picture', () => {
  expect(problems('image.svg', `<?xml-stylesheet href="a.css"?>${svg('')}`)).toEqual(['SVG_REMOTE_REFERENCE 1:1']);
});

test.each([
  [
    'data of editors',
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""/></metadata><i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape" anything="goes"/>',
  ],
  ['an embedded PNG with line breaks', '<image href="data:image/png;base64,iVBO\nRw0K"/>'],
  ['an embedded JPEG', '<image href="data:image/jpeg;base64,/9j/"/>'],
  [
    'a style sheet as Illustrator writes it',
    '<style>.cls-1{fill:url(#linear-gradient);mix-blend-mode:multiply}</style><g class="cls-1"/>',
  ],
  [
    'quoted references to its parts',
    '<g fill="url(&quot;#a&quot;) none" style="filter:url( \'#b\' ) drop-shadow(0 0 2px rgba(0,0,0,.5))"/>',
  ],
  ['transformations', '<g transform="matrix(1,0,0,1,2,3) rotate(45 4 4)" style="transform:translateX(2px)"/>'],
  [
    'words for those who do not see it',
    '<title>A disc (green)</title><g role="img" aria-label="on-click me: javascript"/>',
  ],
  ['data of the author', '<g data-name="Layer (1) url(x)"/>'],
  ['style for dark pages', '<style>@media (prefers-color-scheme: dark) { g { fill: #fff } }</style>'],
  ['entities that XML has', '<text>Bread &amp; butter &#233; &#x1F600; &amp;#1;</text>'],
  ['what only looks like markup', '<!-- &#0; ]] > --><desc><![CDATA[&#0; <g "]]></desc><g id="a]]>"/>'],
])('an SVG with %s is good', (_, inner) => {
  expect(inspect('image.svg', svg(inner)).problems).toEqual([]);
});

test('all problems of an SVG are listed in one run, in the order in which they stand', () => {
  expect(problems('image.svg', svg('<g onclick="a"/>\n<a/>\n<use href="b"/>', ''))).toEqual([
    'SVG_WITHOUT_SIZE 1:2',
    'SVG_SCRIPT 2:4',
    'SVG_ELEMENT 3:2',
    'SVG_REMOTE_REFERENCE 4:6',
  ]);
});

test.each([
  ['viewBox="0 0 8 8"', []],
  ['width="8" height="8"', []],
  ['width="210mm" height="297mm"', []],
  ['width="100%" height="100%" viewBox="0,0,8,8"', []],
  ['', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="8"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="100%" height="100%"', ['SVG_WITHOUT_SIZE 1:2']],
  ['viewBox="0 0 0 8"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="30000" height="8"', ['IMAGE_TOO_LARGE 1:2']],
  ['width="50in" height="8"', ['IMAGE_TOO_LARGE 1:2']],
  ['viewBox="0 0 8334 8334"', ['IMAGE_TOO_LARGE 1:2']],
  ['width="512" viewBox="0 0 8334 8334"', []],
  ['width="4000" viewBox="0 0 8 80"', ['IMAGE_TOO_LARGE 1:2']],
  ['width="0" height="0" viewBox="0 0 9 9"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="0.4" height="0.4"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="4096" height="0.01"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="1e-300" height="1e-300"', ['SVG_WITHOUT_SIZE 1:2']],
  ['viewBox="0 0 4096 0.001"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="8" height="8" viewBox="0 0 0x9 9"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="eight" height="8" viewBox="0 0 8 8"', ['SVG_WITHOUT_SIZE 1:2']],
  ['width="1000000%" height="100%" viewBox="0 0 8 8"', ['SVG_WITHOUT_SIZE 1:2']],
  ['viewBox="0 0 8 161"', ['SVG_WITHOUT_SIZE 1:2']],
  ['viewBox="0 0 8 160"', []],
  ['width="1e5" height="1e5" viewBox="0 0 10 10"', ['IMAGE_TOO_LARGE 1:2']],
  ['width="1e9" height="1e9"', ['IMAGE_TOO_LARGE 1:2']],
  ['width="1000000em" height="1000000em"', ['IMAGE_TOO_LARGE 1:2']],
  ['style="width:1e9px;height:1e9px" viewBox="0 0 8 8"', ['IMAGE_TOO_LARGE 1:2']],
  ['style="width/**/:calc(9px * 9);" viewBox="0 0 8 8"', ['SVG_WITHOUT_SIZE 1:2']],
  ['style="stroke-width:1e9px; width:100%; height:auto" viewBox="0 0 8 8"', []],
  ['width="1.2e1" height="+12.PX"', []],
])('an SVG with the size %s gives %j', (attributes, expected) => {
  expect(problems('image.svg', svg('', attributes))).toEqual(expected);
});

test.each([
  ['an unclosed element', svg('<g>'), 'SVG_MALFORMED 3:1'],
  ['two attributes of one name', svg('<g id="a" id="b"/>'), 'SVG_MALFORMED 2:1'],
  ['a value without quotation marks', svg('<g id=a/>'), 'SVG_MALFORMED 2:1'],
  ['an unknown entity', svg('<text>&nbsp;</text>'), 'SVG_MALFORMED 2:1'],
  ['an undeclared prefix', svg('<use xlink:href="#a"/>'), 'SVG_MALFORMED 2:1'],
  ['a control character', svg('a\u0001'), 'SVG_MALFORMED 2:2'],
  ['a reference to a control character', svg('a&#1;'), 'SVG_MALFORMED 2:2'],
  ['a reference to NUL', svg('<text>&#0;</text>'), 'SVG_MALFORMED 2:7'],
  ['a reference to half a character in a value', svg('<g id="a&#xD800;"/>'), 'SVG_MALFORMED 2:9'],
  ['a reference beyond all characters', svg('&#x110000;'), 'SVG_MALFORMED 2:1'],
  ['the end of a section that never began', svg('a]]>'), 'SVG_MALFORMED 2:2'],
  ['a prefix for nothing', svg('<g xmlns:a=""/>'), 'SVG_MALFORMED 2:4'],
  ['another meaning of xml', svg('<g xmlns:xml="x"/>'), 'SVG_MALFORMED 2:4'],
  ['another version of XML', `<?xml version="1.1"?>${svg('')}`, 'SVG_MALFORMED 1:1'],
  [
    'another encoding far behind',
    `<?xml version="1.0"${' '.repeat(300)}encoding="UTF-7"?>${svg('')}`,
    'SVG_ENCODING 1:330',
  ],
  ['ASCII that is none', `<?xml version="1.0" encoding="US-ASCII"?>${svg('é')}`, 'SVG_ENCODING 1:31'],
  ['something after its end', `${svg('')}<g/>`, 'SVG_MALFORMED 3:7'],
  ['a document type', `<?xml version="1.0"?>\n<!DOCTYPE svg>\n${svg('')}`, 'SVG_DOCTYPE 2:1'],
  ['no namespace', '<svg viewBox="0 0 8 8"/>', 'SVG_ROOT 1:2'],
  ['another root', '<g xmlns="http://www.w3.org/2000/svg"/>', 'SVG_ROOT 1:2'],
  ['another encoding', `<?xml version="1.0" encoding="latin1"?>${svg('')}`, 'SVG_ENCODING 1:31'],
])('an SVG with %s is refused at its place', (_, text, expected) => {
  expect(problems('image.svg', text)).toEqual([expected]);
});

test('a style sheet does not say how large a picture is', () => {
  const sized = (style: string) => problems('image.svg', svg(`<style>${style}</style>`));
  expect(sized('a, svg { fill: red; width: 1e9px }')).toEqual(['SVG_WITHOUT_SIZE 1:2']);
  expect(sized('* { height: 9px }')).toEqual(['SVG_WITHOUT_SIZE 1:2']);
  expect(sized('rect { height: 9px } svg { stroke-width: 9px; width: 100% }')).toEqual([]);
});

test('an SVG in another encoding than UTF-8 is refused where it shows', () => {
  expect(problems('image.svg', Buffer.from(svg('\n<text>caf\xe9</text>'), 'latin1'))).toEqual(['NOT_UTF8 3:10']);
  expect(problems('image.svg', Buffer.from(`\ufeff${svg('')}`, 'utf16le'))).toEqual(['NOT_UTF8 1:1']);
});

test('a byte-order mark does not hide an SVG', () => {
  expect(problems('image.svg', `\ufeff${svg('<g/>')}`)).toEqual([]);
});

test('messages show what the author wrote', () => {
  expect(message('<g fill="url(a.svg#b)"/>')).toEqual(['The SVG refers to something outside itself: `url(a.svg#b)`.']);
  expect(message('<constructor/>')).toEqual([
    '`<constructor>` is not among the elements that the picture of a badge may have.',
  ]);
});
