import { visible } from '../problem/visible.ts';

/** Invisible, and enough for a git host to see no mention, reference or address in what it stands in. */
const BREAK = '\u200b';

/**
 * Text of a stranger as text of a comment, on one line: no mention, link, picture, HTML, heading, list or reference comes of it.
 * Git hosts look for mentions and references in what Markdown has become already, so these are broken and not only escaped.
 */
export function escapeMarkdown(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
    .replaceAll(/[@#](?=.)/gsu, `$&${BREAK}`)
    .replaceAll(/(?:www|gh)(?=\W)/gi, `$&${BREAK}`)
    .replaceAll(/:(?=\\\/)/g, `$&${BREAK}`)
    .replaceAll(/[0-9a-f]{7,}/gi, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`))
    .replaceAll(/^(\d+)/g, `${BREAK}$1`);
}
