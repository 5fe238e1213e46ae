/** What a picture carries. The text is opaque here: an assertion, a compact JWS, or, in old badges, an address. */
export type Unbaked =
  | {
      readonly kind: 'found';
      readonly text: string;
      /** Why another reader may find something else in the picture. */
      readonly doubt?: string;
    }
  | { readonly kind: 'nothing' }
  /** Something is there, or the picture itself is damaged, and it cannot be relied on. The reason is a sentence. */
  | { readonly kind: 'broken'; readonly reason: string };
