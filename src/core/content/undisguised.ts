import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { rewritten, traced, type TracedText } from './traced-text.ts';

/** More layers than any program takes off by itself. */
const MOST_ROUNDS = 5;

/**
 * The texts that programs and people may come to read in a source: as it is; with references, escapes, percent signs
 * and look-alikes decoded, layer by layer; and with the marks of Markdown and HTML taken out between.
 */
export function readingsOf(source: string): readonly TracedText[] {
  const written = traced(source);
  const shown = withoutMarks(written);
  return [...new Set([written, ...layersBelow(written), shown, ...layersBelow(shown)])];
}

function layersBelow(outermost: TracedText): readonly TracedText[] {
  const layers: TracedText[] = [];
  let layer = outermost;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plain = decoded(layer);
    const shown = withoutMarks(plain);
    if (shown === layer) break;
    layers.push(plain, shown);
    layer = shown;
  }
  return layers;
}

function decoded(encoded: TracedText): TracedText {
  let text = encoded;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text;
    for (const [pattern, decode] of DECODERS) text = rewritten(text, pattern, decode);
    if (text === before) break;
  }
  return text;
}

type Decoder = readonly [RegExp, (found: RegExpExecArray) => string];

const DECODERS: readonly Decoder[] = [
  [/\\([!-/:-@[-`{-~])/g, ([, punctuation = '']) => punctuation],
  [/&(?:#(?:x([0-9a-f]+)|(\d+))|([a-z][a-z0-9]*));/gi, characterOf],
  [/(?:%[0-9a-f]{2})+/gi, ([bytes]) => percentDecoded(bytes)],
  // Host names may be written with the full stop of Chinese and Japanese.
  [/[^\0-\x7F]+/g, ([letters]) => letters.normalize('NFKC').replaceAll('\u3002', '.')],
  [/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, () => ''],
];

function characterOf([written, hexadecimal, decimal, name]: RegExpExecArray): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || written;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
}

/** Bytes that are no UTF-8 together may still have letters of ASCII among them. */
function percentDecoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

/** Each without an end reaches to the end of the text, so that the time stays linear, and is kept. */
const HTML_ASIDES: readonly RegExp[] = [
  /<!--(?:-?(>)|[^]*?(?:(-->)|$))/g,
  /<\?[^]*?(?:(\?>)|$)/g,
  /<!\[CDATA\[[^]*?(?:(\]\]>)|$)/gi,
  /<![a-z][^>]*(?:(>)|$)/gi,
];
const TAG = /<\/?[a-z][a-z0-9-]*[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi;
/** What stands behind the words of a link or picture, with one level of brackets in it; and the marks of footnotes. */
const LINK_END = /\](?:\((?:[^()"\n]|"[^"\n]*"|\([^()\n]*\))*\)|\[[^[\]\n]*\])|\[\^[^[\]\s]*\]/g;
const MARKS = /!?\[|[\]\\*_`~]+/g;

function withoutMarks(marked: TracedText): TracedText {
  let text = marked;
  for (const aside of HTML_ASIDES)
    text = rewritten(text, aside, ([all, end, other]) => ((end ?? other) === undefined ? all : ''));
  for (const pattern of [TAG, LINK_END, MARKS]) text = rewritten(text, pattern, () => '');
  return text;
}
