/** Makes compact JWS. The private half stays behind it. */
export interface Signer {
  readonly algorithm: 'RS256';
  /** SPKI PEM of the public half, `\n` line ends: what the published key document must say. */
  readonly publicKeyPem: string;
  /** A compact JWS over the payload's UTF-8 bytes. Deterministic: the same payload, the same signature (RFC 8017, RSASSA-PKCS1-v1_5). */
  sign(payload: string): Promise<string>;
}
