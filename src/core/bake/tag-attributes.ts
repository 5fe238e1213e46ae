export interface TagAttribute {
  readonly name: string;
  /** Offset of the name within the tag. */
  readonly start: number;
  /** The attribute as written, with the white space before it. */
  readonly text: string;
}

/** The attributes of a well-formed start tag, as written. */
export function attributesIn(tag: string): TagAttribute[] {
  const afterName = tag.slice(/^<[^\s/>]*/.exec(tag)?.[0].length ?? 0);
  const matches = afterName.matchAll(/(\s*)([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/gy);
  return [...matches].map(({ 0: text, 1: space = '', 2: name = '', index }) => ({
    name,
    start: tag.length - afterName.length + index + space.length,
    text,
  }));
}
