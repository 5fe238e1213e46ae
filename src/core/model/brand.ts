declare const brand: unique symbol;

/** A string that a parser has checked. Only the parser of a brand writes `as`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
