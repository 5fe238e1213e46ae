/** A line in which no character could mean anything to Markdown or GFM, from a letter or quote to something that is no space. */
const LINE = /^[\p{L}"'“‘(][\p{L}\p{M}\p{N} .,;:!?'"“”‘’()%/–—…-]*$/u;
const LINK = /:\/\/|www\./i;

/**
 * The HTML of a text that is nothing but paragraphs, or undefined where it might be more.
 * Most narratives are; there are as many as awards, and parsing one as Markdown takes fifty times as long.
 */
export function plainParagraphs(text: string): string | undefined {
  const lines = text.replace(/^\n+|\n+$/g, '').split('\n');
  if (
    lines[0] === '' ||
    LINK.test(text) ||
    !lines.every((line) => line === '' || (LINE.test(line) && !line.endsWith(' ')))
  )
    return undefined;
  return `<p>${lines.join('\n').replaceAll(/\n\n+/g, '</p>\n<p>')}</p>`;
}
