/** A character that shows: neither white space nor one that only shapes others. A pattern of JSON Schema. */
export const VISIBLE = '[^\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]';

const visible = new RegExp(VISIBLE, 'u');

/** Whether a text shows as nothing. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}
