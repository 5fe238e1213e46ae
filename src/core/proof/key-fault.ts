/** Why bytes are not a key that we sign or verify with. Data; words are made in the catalogue. */
export type KeyFault =
  | { readonly kind: 'not-pem' }
  /** PEM, but of something else: a certificate, an old form of key, the other half. */
  | { readonly kind: 'other-pem'; readonly label: string }
  /** PEM of the right name around bytes that are not what it says, or with more around them. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'not-rsa' }
  | { readonly kind: 'size'; readonly bits: number }
  | { readonly kind: 'exponent' };

/** RSA moduli outside of these are refused: RS256 asks for 2048 bits at least (RFC 7518 §3.3), and more than 8192 only slows readers. */
export const keyBits = { least: 2048, most: 8192 } as const;
