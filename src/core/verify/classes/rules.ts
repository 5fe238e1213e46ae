import {
  embedded,
  filledText,
  hostName,
  imageUrl,
  iri,
  linked,
  linkOr,
  moment,
  telephone,
  text,
  truth,
  webUrl,
  kind,
  type ClassRule,
} from '../shape.ts';
import { isNode } from '../json-ld.ts';
import { alignment, common, criteria, evidence, identityObject, imageObject } from './parts.ts';

const awardImage: ClassRule = {
  ...imageObject,
  members: { ...imageObject.members, id: { required: true, kind: webUrl } },
};
const anyObject = kind('an object', isNode);
/** Until when a statement counts, and whether it was taken back. */
const standing = { expires: { kind: moment }, revoked: { kind: truth } } as const;

export const assertionRule: ClassRule = {
  types: ['Assertion'],
  members: {
    id: { required: true, kind: iri },
    recipient: { required: true, kind: embedded(identityObject) },
    badge: { required: true, kind: linked(iri) },
    verification: { required: true, kind: anyObject },
    issuedOn: { required: true, kind: moment },
    image: { kind: linkOr(webUrl, awardImage) },
    evidence: { many: true, kind: linkOr(iri, evidence) },
    narrative: { kind: text },
    ...standing,
    revocationReason: { kind: text },
    uid: { kind: text },
    ...common('Assertion'),
  },
};

export const badgeClassRule: ClassRule = {
  types: ['BadgeClass'],
  members: {
    id: { required: true, kind: iri },
    name: { required: true, kind: filledText },
    description: { required: true, kind: filledText },
    image: { required: true, kind: linkOr(imageUrl, imageObject) },
    criteria: { required: true, kind: linkOr(webUrl, criteria) },
    issuer: { required: true, kind: linked(webUrl) },
    alignment: { many: true, kind: embedded(alignment) },
    tags: { many: true, kind: text },
    ...common('BadgeClass'),
  },
};

const scopeRule: ClassRule = {
  types: ['VerificationObject'],
  typeOptional: true,
  members: {
    verificationProperty: { kind: text },
    startsWith: { many: true, kind: webUrl },
    allowedOrigins: { many: true, kind: hostName },
  },
};

/** The `email` of a profile is a check of its own. */
export const issuerRule: ClassRule = {
  types: ['Issuer', 'Profile'],
  members: {
    id: { required: true, kind: webUrl },
    name: { required: true, kind: filledText },
    url: { required: true, kind: linked(webUrl) },
    telephone: { kind: telephone },
    description: { kind: text },
    image: { kind: linkOr(imageUrl, imageObject) },
    publicKey: { many: true, kind: linked(webUrl) },
    verification: { kind: embedded(scopeRule) },
    revocationList: { kind: linked(webUrl) },
    ...common('Issuer', 'Profile'),
  },
};

export const keyRule: ClassRule = {
  types: ['CryptographicKey'],
  members: {
    id: { required: true, kind: webUrl },
    owner: { required: true, kind: linked(webUrl) },
    publicKeyPem: { required: true, kind: filledText },
    ...standing,
  },
};

const revocationEntry: ClassRule = {
  types: ['Assertion', 'Endorsement'],
  typeOptional: true,
  members: { id: { kind: iri }, uid: { kind: text }, revocationReason: { kind: text } },
  whole: (node) => (node.has('id') || node.has('uid') ? undefined : { expected: 'an id or a uid', found: 'neither' }),
};

export const revocationListRule: ClassRule = {
  types: ['RevocationList'],
  members: {
    id: { kind: webUrl },
    issuer: { kind: linked(webUrl) },
    revokedAssertions: { many: true, kind: linkOr(iri, revocationEntry) },
  },
  whole: (node) =>
    node.has('revokedAssertions') ? undefined : { expected: 'a list in revokedAssertions', found: 'nothing' },
};

export const endorsementRule: ClassRule = {
  types: ['Endorsement'],
  members: {
    id: { required: true, kind: iri },
    claim: { required: true, kind: linked(iri) },
    issuer: { required: true, kind: linked(webUrl) },
    issuedOn: { required: true, kind: moment },
    verification: { required: true, kind: anyObject },
    ...standing,
    revocationReason: { kind: text },
    ...common('Endorsement'),
  },
};
