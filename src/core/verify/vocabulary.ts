/** The vocabulary of Open Badges 2.0: the terms of its context and what they stand for. */

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['obi', 'https://w3id.org/openbadges#'],
  ['extensions', 'https://w3id.org/openbadges/extensions#'],
  ['schema', 'http://schema.org/'],
  ['sec', 'https://w3id.org/security#'],
  ['cred', 'https://w3id.org/credentials#'],
  ['dc', 'http://purl.org/dc/terms/'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
]);

/** By prefix: terms that are called like the end of their IRI; `term=end` where they are not. */
const TERMS_BY_PREFIX: readonly (readonly [prefix: string, terms: string])[] = [
  [
    'obi',
    'Assertion BadgeClass Criteria Evidence Extension FrameValidation IdentityObject Image HostedBadge Issuer Profile ' +
      'RevocationList SignedBadge TypeValidation VerificationObject alignment allowedOrigins audience badge criteria ' +
      'endorsementComment evidence hashed identity=identityHash issuedOn=issueDate issuer narrative recipient ' +
      'revocationList revocationReason revoked salt targetCode uid validation validatesType validationFrame ' +
      'validationSchema verification=verify verificationProperty',
  ],
  [
    'schema',
    'AlignmentObject ImageObject author caption description email genre image name tags=keywords targetDescription ' +
      'targetFramework=educationalFramework targetFramework targetName targetUrl telephone url version',
  ],
  ['sec', 'CryptographicKey=Key expires=expiration owner publicKey publicKeyPem'],
  ['cred', 'Endorsement=Credential claim endorsement=credential'],
  ['dc', 'created creator related=relation'],
];

const TERM_OF_IRI: ReadonlyMap<string, string> = new Map([
  ...TERMS_BY_PREFIX.flatMap(([prefix, terms]) =>
    terms.split(' ').map((pair): [string, string] => {
      const [term = '', end = term] = pair.split('=');
      return [`${PREFIXES.get(prefix) ?? ''}${end}`, term];
    }),
  ),
  ['http://purl.org/dqm-vocabulary/v1/dqm#startsWith', 'startsWith'],
]);

const TERMS: ReadonlyMap<string, string> = new Map([
  ...[...TERM_OF_IRI.values()].filter((term) => term !== 'ImageObject').map((term): [string, string] => [term, term]),
  ['revokedAssertions', 'revokedAssertions'],
  ['id', 'id'],
  ['@id', 'id'],
  ['type', 'type'],
  ['@type', 'type'],
  ['@language', '@language'],
  ['verify', 'verification'],
  ['hosted', 'HostedBadge'],
  ['signed', 'SignedBadge'],
]);

/** What a member or a type is called: a term of the standard, an IRI of somebody else's vocabulary, or nothing known. */
export type Word =
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'foreign'; readonly iri: string }
  | { readonly kind: 'unknown' };

export function wordOf(spelling: string): Word {
  const known = TERMS.get(spelling);
  if (known !== undefined) return { kind: 'term', term: known };
  const colon = spelling.indexOf(':');
  if (colon < 1 || !/^[A-Za-z][\w+.-]*:\S+$/.test(spelling)) return { kind: 'unknown' };
  const namespace = PREFIXES.get(spelling.slice(0, colon));
  const iri = namespace === undefined ? spelling : namespace + spelling.slice(colon + 1);
  const term = TERM_OF_IRI.get(iri);
  if (term !== undefined) return { kind: 'term', term };
  // The vocabulary of the standard is closed: a name in it that is not on its list is a slip.
  return iri.startsWith('https://w3id.org/openbadges#') ? { kind: 'unknown' } : { kind: 'foreign', iri };
}

const CONTEXTS: ReadonlySet<string> = new Set([
  'https://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json',
  'https://purl.imsglobal.org/spec/ob/v2p0/context.json',
]);

const EXTENSION_CONTEXT =
  /^https:\/\/(?:w3id\.org\/openbadges|openbadgespec\.org)\/extensions\/((?:applyLink|geoCoordinates|accessibility|license|originalCreator|extraDescription|assessment|issuerAccreditation|recipientProfile|example|endorsement)(?:Extension)?)\/context\.json$/;

export function isOpenBadgesContext(context: string): boolean {
  return CONTEXTS.has(context);
}

/** Contexts of the standard's own extensions, which give no term of the standard another meaning. */
export function isExtensionContext(context: string): boolean {
  return EXTENSION_CONTEXT.test(context);
}

/** What some extensions call by a word of the standard; the others leave its words as they are. */
const TURNED: ReadonlyMap<string, string> = new Map([
  ['applyLink', 'url'],
  ['accessibility', 'url'],
  ['originalCreator', 'url'],
  ['assessment', 'description'],
  ['endorsement', 'endorsement'],
]);

/** The term that means something else wherever the context of this extension speaks. */
export function turnedTerm(context: string): string | undefined {
  const [, name = ''] = EXTENSION_CONTEXT.exec(context) ?? [];
  return TURNED.get(name.replace(/Extension$/, ''));
}
