/** The fields that are there: optional fields of a draft are left out, not undefined. */
export function present<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** What a parser gave for a text that its schema has let through. */
export function ensured<T>(parsed: T | undefined): T {
  if (parsed === undefined) throw new Error('A text passed its schema that its parser does not take');
  return parsed;
}
