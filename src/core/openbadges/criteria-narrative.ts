import type { Criteria } from '../model/badge.ts';

/** The criteria as Markdown for displayers elsewhere: of MDX, the same text without its component tags. May be empty. */
export function criteriaNarrative({ syntax, text }: Criteria): string {
  const narrative = syntax === 'mdx' ? withoutTags(text) : text;
  return narrative.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}

const ESCAPE = String.raw`\\[^]`;
const FENCED_CODE = String.raw`(?<=^|\n) {0,3}(?<fence>\`{3,}|~{3,})[^\n]*(?:\n[^]*?(?:\n {0,3}\k<fence>[\`~]*[ \t]*(?=\n|$)|$)|$)`;
const CODE_SPAN = String.raw`(?<!\`)(?<ticks>\`+)(?!\`)[^]*?(?<!\`)\k<ticks>(?!\`)`;
const TAG = String.raw`</?[A-Za-z][\w.:-]*(?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?>`;
const TAG_ALONE_ON_LINE = String.raw`(?<=^|\n)[ \t]*${TAG}[ \t]*(?:\r?\n|$)`;

// What must stay comes first: a tag inside code is part of the text.
const PARTS = new RegExp(`(?<kept>${ESCAPE}|${FENCED_CODE}|${CODE_SPAN})|${TAG_ALONE_ON_LINE}|${TAG}`, 'g');

function withoutTags(mdx: string): string {
  return mdx.replace(PARTS, (part, ...rest) => {
    const groups = rest.at(-1) as { readonly kept?: string };
    return groups.kept === undefined ? '' : part;
  });
}
