/** A name in lines of so many letters; what is too long ends with an ellipsis. Letters of wide scripts count for two. */
export function wrapped(name: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => cut(line, letters));
  const last = shown.at(-1);
  return lines.length > most && last !== undefined
    ? [...shown.slice(0, -1), last.endsWith('…') ? last : `${cut(last, letters - 1).replace(/…$/, '')}…`]
    : shown;
}

function cut(line: string, letters: number): string {
  if (widthOf(line) <= letters) return line;
  let text = '';
  for (const letter of line) {
    if (widthOf(text + letter) > letters - 1) break;
    text += letter;
  }
  return `${text}…`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}
