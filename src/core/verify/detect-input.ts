import { pictureKind } from '../bake/picture-kind.ts';
import { unbakePng } from '../bake/png.ts';
import type { Unbaked } from '../bake/unbaked.ts';
import { LONGEST_ADDRESS } from '../model/text.ts';
import { check } from './check.ts';
import { textOfBytes } from './library.ts';
import type { Check } from './verification.ts';

/** What was handed in, by its content. */
export type Detected =
  | { readonly kind: 'jws'; readonly text: string; readonly checks: readonly Check[] }
  | { readonly kind: 'json'; readonly text: string; readonly checks: readonly Check[] }
  | { readonly kind: 'address'; readonly url: string; readonly checks: readonly Check[] }
  | { readonly kind: 'refused'; readonly checks: readonly Check[] };

type UnbakeSvg = (text: string) => Unbaked;
type UnbakePng = (bytes: Uint8Array) => Unbaked;

const MOST_BYTES = 5 * 1024 * 1024;
/** More than any picture of a badge has, and as much as is read without a pause. */
const MOST_SVG_CHARACTERS = 2 * 1024 * 1024;
const LIKE_JWS = /^[\w+/=-]+(?:\.[\w+/=-]*){2,4}$/;

export function detectBytes(
  bytes: Uint8Array,
  unbakeSvg: UnbakeSvg,
  subject: string,
  unbake: UnbakePng = unbakePng,
): Detected {
  if (bytes.length > MOST_BYTES) return refused(subject, 'more than 5 MB');
  const kind = pictureKind(bytes);
  if (kind === 'png') return fromPicture(unbake(bytes), 'a PNG picture', subject);
  const text = textOfBytes(bytes);
  if (text !== undefined && text.trim() !== '') return detectText(text, unbakeSvg, subject);
  return refused(subject, typeof kind === 'string' ? 'text that is not UTF-8' : kind.other);
}

export function detectText(text: string, unbakeSvg: UnbakeSvg, subject: string): Detected {
  const trimmed = text.trim();
  if (trimmed.length > MOST_BYTES) return refused(subject, 'more than 5 MB');
  if (!trimmed.startsWith('<')) return detectWords(trimmed, subject);
  const start = new TextEncoder().encode(trimmed.slice(0, 256));
  const kind = pictureKind(start);
  if (kind !== 'svg') return refused(subject, kind === 'png' ? 'a picture in a text' : kind.other);
  if (trimmed.length > MOST_SVG_CHARACTERS) return refused(subject, 'an SVG picture of more than 2 MB');
  return fromPicture(unbakeSvg(trimmed), 'an SVG picture', subject);
}

/** A picture's content is never a picture again. */
function fromPicture(unbaked: Unbaked, what: string, subject: string): Detected {
  const readable = check('INPUT_READABLE', true, subject, { found: what });
  const expected = 'exactly one badge';
  switch (unbaked.kind) {
    case 'nothing':
      return {
        kind: 'refused',
        checks: [readable, check('ONE_BAKED_CHUNK', false, subject, { expected, found: 'no badge' })],
      };
    case 'broken':
      return {
        kind: 'refused',
        checks: [readable, check('ONE_BAKED_CHUNK', false, subject, { expected, found: unbaked.reason })],
      };
    case 'found': {
      const within = detectWords(unbaked.text.trim(), subject);
      const { text: raw, doubt } = unbaked;
      const state = within.kind === 'refused' ? 'failed' : doubt === undefined ? 'passed' : 'unsettled';
      const one = check('ONE_BAKED_CHUNK', state, subject, { expected, found: doubt, raw });
      return { ...within, checks: [readable, one] };
    }
  }
}

function detectWords(text: string, subject: string): Detected {
  const readable = (found: string) => [check('INPUT_READABLE', true, subject, { found })];
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'json', text, checks: readable('JSON') };
  if (text.length <= LONGEST_ADDRESS && /^https?:\/\/\S+$/i.test(text))
    return { kind: 'address', url: text, checks: readable('an address') };
  if (LIKE_JWS.test(text)) return { kind: 'jws', text, checks: readable('a signature in text (JWS)') };
  return refused(subject, text === '' ? 'nothing' : 'text of another kind', text);
}

function refused(subject: string, found: string, raw?: string): Detected {
  const expected = 'a PNG or SVG picture, a JWS, JSON or an address';
  return { kind: 'refused', checks: [check('INPUT_READABLE', false, subject, { expected, found, raw })] };
}
