import { preparePng } from '../../core/bake/png.ts';
import { prepareSvg, type BakedSvgContent } from '../../core/bake/svg.ts';
import { asciiJson } from '../../core/openbadges/ascii-json.ts';

/** What is published of an award to prove it: the JWS or, of an issuer that does not sign, the hosted JSON. */
export interface Proof {
  readonly url: string;
  readonly text: string;
}

/** A picture of a badge with an award in it, the same bytes wherever it is made. Throws for a picture that was not checked. */
export function bakePicture(kind: 'png' | 'svg', picture: Uint8Array, proof: Proof): Uint8Array<ArrayBuffer> {
  const content = contentOf(proof);
  const text = content.kind === 'signed' ? content.jws : content.json;
  const baked =
    kind === 'png'
      ? preparePng(picture).bake(text)
      : new TextEncoder().encode(prepareSvg(new TextDecoder().decode(picture)).bake(content));
  return Uint8Array.from(baked);
}

function contentOf({ url, text }: Proof): BakedSvgContent {
  if (!text.trimStart().startsWith('{')) return { kind: 'signed', jws: text.trim() };
  return { kind: 'hosted', url, json: compactJson(text) };
}

/** As builds write it into pictures: no `]]>`, which would end the CDATA that holds it in SVG. */
function compactJson(text: string): string {
  return asciiJson(JSON.parse(text) as object, 'compact').replaceAll(']]>', ']]\\u003e');
}
