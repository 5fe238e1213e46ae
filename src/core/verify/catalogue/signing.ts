import { words } from './words.ts';

/** A signed badge is true because its issuer signed it. */
export const signingChecks = {
  JWS_FORM: words({
    title: 'The signature is well-formed',
    explanation:
      'A signed badge is a compact JWS (RFC 7515): header, payload and signature in base64url without padding, each in its one canonical form, and a header that is a JSON object without `crit`.',
    passed: 'It is a compact JWS.',
    failed: 'It is not a proper compact JWS.',
    unsettled: 'The form of the signature could not be settled.',
  }),
  JWS_ALGORITHM: words({
    title: 'It is signed with RS256',
    explanation:
      'Open Badges 2.0 signs with RS256. `none` and `HS256` are the classic ways to forge a token, and are refused. Other public-key algorithms may be sound, but nothing else is verified here.',
    passed: 'It is signed with RS256.',
    failed: 'It is signed with an algorithm that proves nothing here, or with none.',
    unsettled: 'It is signed with an algorithm that is not verified here.',
  }),
  KEY_NAMED: words({
    title: 'The badge names the key',
    explanation:
      'A signed award names its key in `verification.creator`, by address. The standard allows to leave it out where the issuer has one key only. Keys and addresses of keys in the header of the signature are never looked at: who forges a token forges those too.',
    passed: 'The badge says by which key it is signed.',
    failed: 'It is not said by which key the badge is signed.',
    unsettled: 'Which key is meant could not be settled.',
  }),
  KEY_LISTED_BY_ISSUER: words({
    title: 'The key is the issuer’s, says the issuer',
    explanation:
      'The profile of the issuer, fetched from its address, must list the key as `publicKey`. Otherwise anybody could sign in its name with a key of their own.',
    passed: 'The issuer lists the key.',
    failed: 'The issuer does not list the key.',
    unsettled: 'Whether the issuer lists the key could not be settled.',
  }),
  KEY_REACHABLE: words({
    title: 'The key can be read',
    explanation: 'The key is fetched from its address.',
    passed: 'The key was read.',
    failed: 'There is no key at its address.',
    unsettled: 'The key could not be fetched.',
  }),
  KEY_SHAPE: words({
    title: 'The key’s document is complete',
    explanation: 'A `CryptographicKey` must have an `id`, an `owner` and a `publicKeyPem`.',
    passed: 'The key has all that it must have.',
    failed: 'The key lacks something, or has it in a wrong form.',
    unsettled: 'The form of the key could not be settled.',
  }),
  KEY_OWNED_BY_ISSUER: words({
    title: 'The key is the issuer’s, says the key',
    explanation:
      'The `owner` of the key must be the issuer. The link must hold both ways, or an issuer could claim another’s key, and with it badges that it never signed.',
    passed: 'The key names the issuer as its owner.',
    failed: 'The key names somebody else as its owner.',
    unsettled: 'Whose key it is could not be settled.',
  }),
  KEY_IN_FORCE: words({
    title: 'The key was in force',
    explanation:
      'A key that ended may say up to which date awards count that it signed (`schema:validThrough`). An award with a later date was not signed by its issuer, who had another key by then. A date can be written at will: whoever has the key of an issuer can date back, which is why an issuer calls a key compromised that others may have.',
    passed: 'The award is dated when the key was in use.',
    failed: 'The award is dated after the end of the key that signed it.',
    unsettled: 'Up to when the key was in force could not be settled.',
  }),
  STILL_PUBLISHED: words({
    title: 'The issuer publishes the award itself',
    explanation:
      'The key is compromised: others may sign with it, so a signature proves nothing by itself. The issuer has taken the key from its profile, and the document of the key, marked `revoked`, leads to a list of what it had published before (`related`). An award on the list stands if the address of the issuer that the list gives still publishes it, and says the same in everything. Other verifiers refuse every signature of such a key; the hosted award at its address is good with them too.',
    passed: 'The key is compromised, but the issuer publishes the very same award at an address of its own.',
    failed: 'The key is compromised, and this is not what the issuer published before.',
    unsettled: 'The key is compromised, and whether the issuer published this before could not be settled.',
  }),
  KEY_STRENGTH: words({
    title: 'The key is fit for RS256',
    explanation: 'The key must be an RSA public key of 2048 to 8192 bits, as SPKI PEM (`BEGIN PUBLIC KEY`).',
    passed: 'The key is an RSA key of sufficient length.',
    failed: 'The key is unfit.',
    unsettled: 'The key could not be judged.',
  }),
  SIGNATURE: words({
    title: 'The signature is genuine',
    explanation:
      'The signature is verified with the key that the issuer lists. It holds for every byte of the badge: one changed letter, and it is not genuine.',
    passed: 'The signature is genuine: the badge is as the issuer signed it.',
    failed: 'The signature is not one of this key over this badge.',
    unsettled: 'The signature could not be verified.',
  }),
} as const;
