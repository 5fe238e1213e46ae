import { deflateSync } from 'node:zlib';
import { fails, text, textOf, unsettled, type Answer, type Case, type Expectation } from './case.ts';
import { bakedPng, bareSvg, barePng, chunk, inBody, inVerify, iTXt, png, svg } from './pictures.ts';
import { jws } from './tokens.ts';
import { claimed, hosted, type World } from './world.ts';

/** Pictures that carry no badge, or of which readers do not agree what they carry. */
export function bakedPictures(): readonly Case[] {
  const pngCase = (
    id: string,
    title: string,
    about: string | Expectation,
    picture: (json: string, world: World) => Uint8Array,
  ): Case =>
    claimed([id, title], pictureFault(about), (world) => ({
      kind: 'png',
      input: picture(textOf(world.assertion), world),
    }));
  const forged = (json: string): string => json.replace('good.example/assertion', 'mallory.example/assertion');
  return [
    pngCase('png-bare', 'The PNG carries nothing.', 'Baking, PNG', () => barePng),
    pngCase('png-two-badges', 'The PNG carries two badges.', 'Baking, PNG', (json) =>
      png(iTXt(json), iTXt(forged(json))),
    ),
    pngCase('png-old-and-new', 'The PNG carries one badge in tEXt and another in iTXt.', 'Baking, PNG', (json) =>
      png(chunk('tEXt', 'openbadges\0https://mallory.example/assertion.json'), iTXt(json)),
    ),
    pngCase(
      'png-behind-its-end',
      'The PNG carries a badge, and behind its end another PNG with another.',
      unsettled('ONE_BAKED_CHUNK', 'PNG §15.2.3'),
      (json) => Buffer.concat([bakedPng(json), bakedPng(forged(json))]),
    ),
    pngCase(
      'png-chunk-behind-its-end',
      'The PNG carries a badge, and behind its end a chunk with another.',
      unsettled('ONE_BAKED_CHUNK', 'PNG §15.2.3'),
      (json) => Buffer.concat([bakedPng(json), iTXt(forged(json))]),
    ),
    pngCase('png-two-versions', 'The PNG carries a badge, and one of Open Badges 3.0.', 'Baking, PNG', (json) =>
      png(iTXt(json), iTXt('{"type":"OpenBadgeCredential"}', 'openbadgecredential')),
    ),
    pngCase('png-compressed', 'The badge in the PNG is compressed.', 'Baking, PNG', (json) =>
      png(chunk('iTXt', Buffer.concat([Buffer.from('openbadges\0\u0001\0\0\0'), deflateSync(json, { level: 0 })]))),
    ),
    pngCase('png-compressed-old', 'The badge in the PNG is in zTXt.', 'Baking, PNG', (json) =>
      png(chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync(json, { level: 0 })]))),
    ),
    pngCase('png-checksum', 'The checksum of the badge in the PNG is wrong.', 'PNG §5.3', (json) => {
      const bytes = Buffer.from(bakedPng(json));
      const digit = bytes.indexOf('2026-02-03') + 3;
      bytes.write('5', digit);
      return bytes;
    }),
    pngCase('png-cut', 'The PNG is cut off.', 'PNG §5.3', (json) => bakedPng(json).subarray(0, 300)),
    pngCase('png-after-its-end', 'The badge comes after the end of the PNG.', 'PNG §5.2', (json) =>
      Buffer.concat([barePng, iTXt(json)]),
    ),
    pngCase('png-keyword-capital', 'The keyword in the PNG is written OpenBadges.', 'Baking, PNG', (json) =>
      png(iTXt(json, 'OpenBadges')),
    ),
    pngCase('png-empty-badge', 'The badge in the PNG is empty.', 'Baking, PNG', () => bakedPng('')),
    pngCase(
      'png-not-a-badge',
      'What is baked into the PNG is an ordinary sentence.',
      fails('ONE_BAKED_CHUNK', 'Baking, PNG'),
      () => bakedPng('Well done!'),
    ),
    pngCase('png-open-badges-3', 'The PNG carries a credential of Open Badges 3.0.', 'Baking, PNG', (json) =>
      png(iTXt(json, 'openbadgecredential')),
    ),
    claimed(['picture-jpeg', 'It is a JPEG.'], fails('INPUT_READABLE', 'Baking'), () => ({
      kind: 'png',
      input: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
    })),
    ...bakedSvgs(),
    ...picturesOfAwards(),
  ];
}

function pictureFault(about: string | Expectation): Expectation {
  return typeof about === 'string' ? fails('ONE_BAKED_CHUNK', about) : about;
}

function bakedSvgs(): readonly Case[] {
  const svgCase = (id: string, title: string, about: string | Expectation, picture: (world: World) => string): Case =>
    claimed([id, title], pictureFault(about), (world) => ({
      kind: 'svg',
      input: picture(world),
    }));
  const withDoctype = (subset: string, picture: string): string => `<!DOCTYPE svg [${subset}]>\n${picture}`;
  return [
    svgCase('svg-bare', 'The SVG carries nothing.', 'Baking, SVG', () => bareSvg),
    svgCase('svg-two-badges', 'The SVG carries two badges.', 'Baking, SVG', ({ signed, assertion }) =>
      svg(inVerify(jws(signed)) + inBody(textOf(assertion))),
    ),
    svgCase('svg-in-comment', 'The badge in the SVG is in a comment.', 'Baking, SVG', ({ signed }) =>
      svg(`<!--${inVerify(jws(signed))}-->`),
    ),
    svgCase('svg-other-namespace', 'The element in the SVG is of another namespace.', 'Baking, SVG', ({ signed }) =>
      svg(inVerify(jws(signed)), 'https://mallory.example/badges'),
    ),
    svgCase('svg-entity', 'The badge in the SVG is an entity of its document type.', 'XML §4.2', ({ signed }) =>
      withDoctype(`<!ENTITY badge "${jws(signed)}">`, svg('<openbadges:assertion verify="&badge;"/>')),
    ),
    svgCase('svg-entity-file', 'The badge in the SVG is a file of the reader’s machine.', 'XML §4.2.2', () =>
      withDoctype(
        '<!ENTITY badge SYSTEM "file:///etc/hostname">',
        svg('<openbadges:assertion>&badge;</openbadges:assertion>'),
      ),
    ),
    svgCase('svg-entities-multiply', 'Its entities grow a thousandfold with each step.', 'XML §4.2', () => {
      const steps = Array.from({ length: 9 }, (_, step) => `<!ENTITY e${step + 1} "${`&e${step};`.repeat(10)}">`);
      return withDoctype(
        `<!ENTITY e0 "badge">${steps.join('')}`,
        svg('<openbadges:assertion>&e9;</openbadges:assertion>'),
      );
    }),
    svgCase('svg-default-attribute', 'Its document type gives the element its signature.', 'XML §3.3', ({ signed }) =>
      withDoctype(`<!ATTLIST openbadges:assertion verify CDATA "${jws(signed)}">`, svg('<openbadges:assertion/>')),
    ),
    svgCase('svg-not-closed', 'The SVG ends before its elements.', 'XML §2.1', ({ signed }) =>
      svg(inVerify(jws(signed))).slice(0, -8),
    ),
    svgCase('svg-empty-badge', 'The element in the SVG is empty.', 'Baking, SVG', () => svg('<openbadges:assertion/>')),
    svgCase(
      'svg-two-minds',
      'The attribute in the SVG holds a signature, the body another badge.',
      'Baking, SVG',
      ({ signed, assertion }) => svg(inBody(textOf(assertion), jws(signed))),
    ),
    svgCase(
      'svg-verify-elsewhere',
      'The attribute in the SVG names another address than the body.',
      'Baking, SVG',
      ({ assertion }) => svg(inBody(textOf(assertion), 'https://mallory.example/assertion.json')),
    ),
  ];
}

/** The picture that an award names must be the one into which it is baked. */
function picturesOfAwards(): readonly Case[] {
  const pictured = (id: string, title: string, expectation: Expectation, answer: (world: string) => Answer): Case =>
    hosted(id, title, expectation, (at) => ({
      assertion: { image: at('baked.png') },
      answers: { [at('baked.png')]: answer(at('assertion.json')) },
    }));
  const clause = 'Assertion, image';
  return [
    pictured(
      'image-not-baked',
      'The picture that it names carries no badge.',
      fails('IMAGE_BAKED_WITH_THIS', clause),
      () => text(barePng, 'image/png'),
    ),
    pictured(
      'image-of-another',
      'The picture that it names carries another badge.',
      fails('IMAGE_BAKED_WITH_THIS', clause),
      () => text(bakedPng('https://good.example/assertion.json'), 'image/png'),
    ),
    pictured(
      'image-not-there',
      'There is nothing at the address of its picture.',
      fails('IMAGE_REACHABLE', clause),
      () => text('<h1>Not found</h1>\n', 'text/html', 404),
    ),
    pictured('image-offline', 'The host of its picture does not answer.', unsettled('IMAGE_REACHABLE', clause), () => ({
      failure: 'network',
    })),
    pictured('image-a-page', 'At the address of its picture is a page.', unsettled('IMAGE_REACHABLE', clause), () =>
      text('<!doctype html><title>A badge</title>\n', 'text/html'),
    ),
    hosted(
      'image-in-document',
      'Its picture is in the document, where it cannot be baked.',
      fails('ASSERTION_SHAPE', clause),
      {
        assertion: { image: `data:image/png;base64,${Buffer.from(barePng).toString('base64')}` },
      },
    ),
  ];
}
