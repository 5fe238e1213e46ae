/** The places of a message that take a value, `{name}`. */
export type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

/** The parts of a message that are marked for its caller to wrap, `<a>here</a>`. */
export type Marks<Text extends string> = Text extends `${string}</${infer Mark}>${infer Rest}`
  ? Exclude<Mark, OwnMark> | Marks<Rest>
  : never;

/** Marks that mean the same wherever they stand. */
export type OwnMark = 'strong' | 'code';
