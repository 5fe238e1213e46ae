import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Badge } from './badge.ts';

/** Which text a translation was made of: a digest of each part of the original, so that it can be told what changed since, in any copy of the project. */
export interface TranslationPin {
  readonly name: string;
  readonly description: string;
  readonly caption: string;
  /** Of what stands before the first heading, and of each heading with what is below it. */
  readonly criteria: readonly string[];
}

/** A part of the original that is no longer what was translated. `heading` is the original's; undefined before the first. */
export type OutdatedPart =
  | { readonly kind: 'name' | 'description' | 'caption' | 'criteria removed' }
  | { readonly kind: 'criteria'; readonly heading: string | undefined };

/** How a translation stands to its original. Without a pin it is not known. */
export type TranslationState =
  { readonly kind: 'current' | 'unknown' } | { readonly kind: 'outdated'; readonly parts: readonly OutdatedPart[] };

type Original = Pick<Badge, 'name' | 'description' | 'image' | 'criteria'>;

export function pinOf({ name, description, image, criteria }: Original): TranslationPin {
  return {
    name: digestOf(name),
    description: digestOf(description),
    caption: digestOf(image.caption),
    criteria: sectionsOf(criteria.text).map(({ text }) => digestOf(text)),
  };
}

export function translationState(of: TranslationPin | undefined, original: Original): TranslationState {
  if (!of) return { kind: 'unknown' };
  const parts = outdatedParts(of, original);
  return parts.length === 0 ? { kind: 'current' } : { kind: 'outdated', parts };
}

function outdatedParts(of: TranslationPin, original: Original): readonly OutdatedPart[] {
  const now = pinOf(original);
  const fields = (['name', 'description', 'caption'] as const).filter((kind) => of[kind] !== now[kind]);
  const rewritten = sectionsOf(original.criteria.text).filter(
    (_, index) => !of.criteria.includes(now.criteria[index] ?? ''),
  );
  const isShorter = rewritten.length === 0 && of.criteria.some((digest) => !now.criteria.includes(digest));
  return [
    ...fields.map((kind) => ({ kind })),
    ...rewritten.map(({ heading }) => ({ kind: 'criteria' as const, heading })),
    ...(isShorter ? [{ kind: 'criteria removed' as const }] : []),
  ];
}

interface Section {
  readonly heading: string | undefined;
  readonly text: string;
}

function sectionsOf(criteria: string): readonly Section[] {
  const sections: Section[] = [];
  let last = { heading: undefined as string | undefined, text: '' };
  let fence = '';
  for (const line of criteria.split(/\r\n?|\n/)) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const [, heading] = (fence === '' && /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)) || [];
    if (heading !== undefined) {
      sections.push(last);
      last = { heading, text: '' };
    }
    last.text += `\n${line}`;
  }
  return [...sections, last].filter(({ text }) => text.trim() !== '');
}

/** Eight letters: they are compared with those of one text, by nobody who means harm. No digits, which YAML could take for a number. */
function digestOf(text: string): string {
  const bytes = sha256(utf8ToBytes(text.normalize('NFC').replace(/\s+/g, ' ').trim()));
  return Array.from(bytes.subarray(0, 4), (byte) => LETTERS.charAt(byte >> 4) + LETTERS.charAt(byte & 15)).join('');
}

const LETTERS = 'bcdfghjklmnpqrst';
