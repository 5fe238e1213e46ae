/**
 * JSON in pure ASCII, members in the order of the object, byte-stable.
 * Readers that guess the encoding (no charset, `text/plain`) then cannot guess wrong. `pretty` is a file: two spaces and
 * a newline at the end; `compact` is what is signed. `<`, `>` and `&` stay readable: who embeds JSON in markup escapes it there.
 */
export function asciiJson(document: object, form: 'pretty' | 'compact'): string {
  const json = form === 'pretty' ? `${JSON.stringify(document, null, 2)}\n` : JSON.stringify(document);
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
