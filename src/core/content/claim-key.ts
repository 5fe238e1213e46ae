/** Whether a text is 32 bytes in base64url, each of which has one such text only. Whether they are a point of the curve is found when a signature is checked. */
export function isEd25519Key(text: string): boolean {
  return /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text);
}
