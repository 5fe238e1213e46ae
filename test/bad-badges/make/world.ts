import { json, text, type Answer, type Case, type Document, type Expectation, type Kind } from './case.ts';
import { barePng } from './pictures.ts';
import { issuerKey, jws } from './tokens.ts';

export const CONTEXT = 'https://w3id.org/openbadges/v2';
export const CRITERIA_PAGE = '<!doctype html><title>Criteria</title>\n';
export const NOW = '2026-06-01T12:00:00Z';
export const RECIPIENT = {
  type: 'email',
  hashed: true,
  salt: 'deadsea',
  // nobody@example.org
  identity: 'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
};

/** What is different from a good badge. Members stand in place of those of the good document; `undefined` takes one out. */
export interface Changes {
  readonly assertion?: Document;
  readonly signed?: Document;
  readonly badge?: Document;
  readonly issuer?: Document;
  readonly key?: Document;
  readonly revocations?: Document;
  /** What addresses answer, in place of the documents or beside them. */
  readonly answers?: Readonly<Record<string, Answer>> | ((world: Documents) => Readonly<Record<string, Answer>>);
}

/** An issuer, its key and its revocation list, a badge, and an award of it, hosted and to be signed: all good. */
export interface World extends Documents {
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface Documents {
  readonly at: (path: string) => string;
  readonly assertion: Document;
  readonly signed: Document;
  readonly badge: Document;
  readonly issuer: Document;
  readonly key: Document;
  readonly revocations: Document;
}

function atHost(host: string): (path: string) => string {
  return (path) => `https://${host}/${path}`;
}

export function worldAt(host: string, changes: Changes = {}): World {
  const at = atHost(host);
  const award = { recipient: RECIPIENT, badge: at('badge.json'), issuedOn: '2026-02-03T09:00:00Z' };
  const document = (type: string, path: string, members: Document, changed: Document = {}): Document => ({
    '@context': CONTEXT,
    type,
    id: at(path),
    ...members,
    ...changed,
  });
  const hosted = { ...award, verification: { type: 'HostedBadge' } };
  const creator = { ...award, verification: { type: 'SignedBadge', creator: at('key.json') } };
  const assertion = document('Assertion', 'assertion.json', hosted, changes.assertion);
  const signed = document('Assertion', '', creator, {
    id: 'urn:uuid:5b1f1a7e-6f0c-5d8b-9a53-0d9c6c5f3c11',
    ...changes.signed,
  });
  const badge = document('BadgeClass', 'badge.json', badgeMembers(at), changes.badge);
  const issuer = document('Issuer', 'issuer.json', issuerMembers(at), changes.issuer);
  const owned = { owner: at('issuer.json'), publicKeyPem: issuerKey.publicKeyPem };
  const key = document('CryptographicKey', 'key.json', owned, changes.key);
  const list = { issuer: at('issuer.json'), revokedAssertions: [] };
  const revocations = document('RevocationList', 'revocations.json', list, changes.revocations);
  const documents = { at, assertion, signed, badge, issuer, key, revocations };
  const answers = {
    [at('assertion.json')]: json(assertion),
    [at('badge.json')]: json(badge),
    [at('issuer.json')]: json(issuer),
    [at('key.json')]: json(key),
    [at('revocations.json')]: json(revocations),
    [at('badge.png')]: text(barePng, 'image/png'),
    [at('badge/')]: text(CRITERIA_PAGE, 'text/html'),
    ...(typeof changes.answers === 'function' ? changes.answers(documents) : changes.answers),
  };
  return { ...documents, answers };
}

function badgeMembers(at: World['at']): Document {
  return {
    name: 'Git 101',
    description: 'Made a first commit.',
    image: at('badge.png'),
    criteria: { id: at('badge/'), narrative: 'Make a commit, and say why.' },
    issuer: at('issuer.json'),
  };
}

function issuerMembers(at: World['at']): Document {
  return {
    name: 'Example Issuer',
    url: at(''),
    email: 'badges@issuer.example',
    publicKey: at('key.json'),
    revocationList: at('revocations.json'),
  };
}

type Changing = Changes | ((at: World['at']) => Changes);

/** The world of one case: its host has the case's own name, so that all of them can be served at once. */
function worldOf(id: string, changing: Changing = {}): World {
  const host = `${id}.example`;
  return worldAt(host, changesAt(changing, atHost(host)));
}

function changesAt(changing: Changing, at: World['at']): Changes {
  return typeof changing === 'function' ? changing(at) : changing;
}

export interface Input {
  readonly kind: Kind;
  readonly input: string | Uint8Array;
}

/** A badge in a world of its own, given as `inputOf` says. */
export function caseOf(
  named: readonly [id: string, title: string],
  expectation: Expectation,
  changing: Changing,
  inputOf: (world: World) => Input,
): Case {
  const [id, title] = named;
  const world = worldOf(id, changing);
  const input = inputOf(world);
  return { id, title, ...expectation, ...input, answers: needed(world, input.kind) };
}

/** Whoever signs serves no assertion, and whoever names no key has none, but for one that was withdrawn. */
function needed({ at, issuer, key, answers }: World, kind: Kind): Case['answers'] {
  const isKeyless = issuer['publicKey'] === undefined && key['revoked'] === undefined;
  const unneeded = [kind === 'jws' && at('assertion.json'), isKeyless && at('key.json')];
  return Object.fromEntries(Object.entries(answers).filter(([url]) => !unneeded.includes(url)));
}

/** A hosted badge of an issuer that has no key, given as the address of its assertion. */
export function hosted(id: string, title: string, expectation: Expectation, changing: Changing): Case {
  const keyless: Changing = (at) => {
    const changes = changesAt(changing, at);
    return { ...changes, issuer: { publicKey: undefined, ...changes.issuer } };
  };
  return caseOf([id, title], expectation, keyless, ({ at }) => ({ kind: 'url', input: at('assertion.json') }));
}

/** A signed badge, given as a JWS. */
export function signedCase(id: string, title: string, expectation: Expectation, changing: Changing): Case {
  return caseOf([id, title], expectation, changing, ({ signed }) => ({ kind: 'jws', input: jws(signed) }));
}

const good = worldAt('good.example');

/** Something that claims to be an award of the good issuer. */
export function claimed(
  named: readonly [id: string, title: string],
  expectation: Expectation,
  inputOf: (world: World) => Input,
): Case {
  const [id, title] = named;
  return { id, title, ...expectation, ...inputOf(good), answers: good.answers };
}

/** A token that claims to be signed by the good issuer. */
export function token(id: string, title: string, expectation: Expectation, tokenOf: (world: World) => string): Case {
  return claimed([id, title], expectation, (world) => ({ kind: 'jws', input: tokenOf(world) }));
}
