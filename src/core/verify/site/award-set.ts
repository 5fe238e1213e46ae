import { unbakePng } from '../../bake/png.ts';
import type { Unbaked } from '../../bake/unbaked.ts';
import type { WebUrl } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import { urnUuid } from '../../model/urn-uuid.ts';
import type { Rs256 } from '../../proof/rs256.ts';
import { readDocument } from '../document.ts';
import type { Fetched } from '../fetcher.ts';
import { idOf, isSame, type Node } from '../json-ld.ts';
import { readJws } from '../jws.ts';
import { openLibrary, textOfBytes, type Library } from '../library.ts';
import { differencesOfTwins, isOneBadge } from '../one-badge.ts';
import { isAside, type Check } from '../verification.ts';
import { verify } from '../verify.ts';
import { endorsementsOfAnother } from './endorsement-links.ts';
import { fault, type AwardStanding, type SiteFault } from './site-verification.ts';

/** One file of a site. */
export interface SetFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Everything that a site has of one award. What is undefined is not there. */
export interface AwardSet {
  readonly hosted: SetFile;
  readonly jws: SetFile | undefined;
  /** Not there, as `svg` is not, where the page of the award makes it. */
  readonly png: SetFile | undefined;
  readonly svg: SetFile | undefined;
}

export interface SetMeans {
  /** Remembers classes, profiles, keys and lists from one award to the next. */
  readonly library: Library;
  readonly now: Instant;
  readonly unbakeSvg: (text: string) => Unbaked;
  readonly rs256: Rs256;
}

export interface SetFinding {
  readonly standing: AwardStanding;
  readonly checks: readonly Check[];
  readonly faults: readonly SiteFault[];
  /** Under which revocation lists know the award. */
  readonly names: readonly string[];
  /** The address of its BadgeClass; undefined where no form of it tells. */
  readonly badge: string | undefined;
}

/** What an award says of itself by not passing these is believed; everything else is a fault. */
const SAID = new Set(['NOT_REVOKED', 'NOT_EXPIRED']);

/**
 * Verifies every form of one award, and all against each other: the hosted assertion, its signed twin, and what both
 * pictures carry. Who made them is not asked: the same would be found of the files of any other publisher.
 */
export async function verifyAwardSet(
  set: AwardSet,
  { library: shared, now, unbakeSvg, rs256 }: SetMeans,
): Promise<SetFinding> {
  const library = withOwn(shared, set);
  const unbakeOwn = remembering(unbakePng);
  const options = { fetch: library.fetch, library, now, unbakeSvg, unbakePng: unbakeOwn, rs256 };
  const jws = set.jws && textOf(set.jws);
  const { checks: hosted } = await verify({ kind: 'text', text: textOf(set.hosted) }, options);
  const { checks: signed } = jws === undefined ? { checks: [] } : await verify({ kind: 'text', text: jws }, options);
  const hostedNode = readDocument(textOf(set.hosted), set.hosted.url).node;
  const signedNode = jws === undefined ? undefined : nodeOfJws(jws, set.hosted.url);
  const isRevoked = hostedNode?.get('revoked') === true;
  const isOfOneBadge = await isOneBadge(hostedNode?.get('badge'), signedNode?.get('badge'), library);
  const checks = [...hosted, ...signed].filter((check) => check.state !== 'passed' && !isAside(check));
  const faults = [
    ...addressFaults(hostedNode, set),
    ...endorsementsOfAnother(set.hosted.path, hosted),
    ...(jws === undefined ? [] : twinFaults(hostedNode, signedNode, { set, isRevoked, isOfOneBadge })),
    ...(hasFailed(hosted, 'NOT_REVOKED') === isRevoked &&
    (jws === undefined || hasFailed(signed, 'NOT_REVOKED') === isRevoked)
      ? []
      : [
          fault(
            'REVOCATION_DISAGREES',
            set.hosted.path,
            'The award and the revocation list of its issuer do not agree on whether it is revoked.',
          ),
        ]),
    ...(set.png ? bakedFaults(set.png, unbakeOwn(set.png.bytes), jws, hostedNode) : []),
    ...(set.svg ? bakedFaults(set.svg, unbakeSvg(textOf(set.svg)), jws, hostedNode) : []),
  ];
  return {
    standing: standingOf(checks, faults, isRevoked),
    checks,
    faults,
    // Whether or not it is signed today, it may have been, under the URN of its address.
    names: [idOf(hostedNode) ?? set.hosted.url, idOf(signedNode) ?? urnUuid(set.hosted.url as WebUrl)],
    badge: idOf(hostedNode?.get('badge')) ?? idOf(signedNode?.get('badge')),
  };
}

/** Each picture of an award is looked at once: by itself and from its documents it is the same. */
function remembering(unbake: (bytes: Uint8Array) => Unbaked): (bytes: Uint8Array) => Unbaked {
  const known = new Map<Uint8Array, Unbaked>();
  return (bytes) => {
    const unbaked = known.get(bytes) ?? unbake(bytes);
    known.set(bytes, unbaked);
    return unbaked;
  };
}

function standingOf(checks: readonly Check[], faults: readonly SiteFault[], isRevoked: boolean): AwardStanding {
  const unexpected = checks.filter(({ code, state }) => state !== 'failed' || !SAID.has(code));
  if (faults.length > 0 || unexpected.some(({ state }) => state === 'failed')) return 'faulty';
  if (unexpected.length > 0) return 'unsettled';
  if (isRevoked) return 'revoked';
  return checks.length > 0 ? 'expired' : 'valid';
}

function hasFailed(checks: readonly Check[], code: Check['code']): boolean {
  return checks.some((check) => check.code === code && check.state === 'failed');
}

/** The name under which a document is filed is the one it goes by. */
function addressFaults(hosted: Node | undefined, { hosted: { path, url } }: AwardSet): readonly SiteFault[] {
  const id = idOf(hosted);
  return hosted && id !== url
    ? [fault('NOT_AT_ITS_ADDRESS', path, `Its id is ${id ?? 'missing'}, and its address is ${url}.`)]
    : [];
}

/** Both forms say the same but for what makes them two; of a revoked award the hosted form says nothing more. */
function twinFaults(
  hosted: Node | undefined,
  signed: Node | undefined,
  {
    set,
    isRevoked,
    isOfOneBadge,
  }: { readonly set: AwardSet; readonly isRevoked: boolean; readonly isOfOneBadge: boolean },
): readonly SiteFault[] {
  const { hosted: file, jws, png, svg } = set;
  if (!hosted || !signed) return [];
  const path = jws?.path ?? file.path;
  const image = idOf(signed.get('image'));
  if (image !== undefined && image !== png?.url && image !== svg?.url)
    return [fault('FORMS_DISAGREE', path, `It is signed for ${image}, which is the picture of another award.`)];
  if (isRevoked) return [];
  const differing = differencesOfTwins(hosted, signed, isOfOneBadge);
  return differing.length === 0
    ? []
    : [fault('FORMS_DISAGREE', path, `What is signed and what is hosted differ in ${differing.join(', ')}.`)];
}

/** A picture carries the very signature that was verified or, of an issuer that does not sign, the hosted assertion. */
function bakedFaults(
  { path }: SetFile,
  unbaked: Unbaked,
  jws: string | undefined,
  hosted: Node | undefined,
): readonly SiteFault[] {
  switch (unbaked.kind) {
    case 'nothing':
      return [fault('BAKED_WITH_ANOTHER', path, 'The picture carries no badge.')];
    case 'broken':
      return [fault('PICTURE_BROKEN', path, unbaked.reason)];
    case 'found': {
      const isThis =
        jws === undefined
          ? isSame(withoutEndorsements(hosted), withoutEndorsements(readDocument(unbaked.text, path).node))
          : unbaked.text === jws;
      return isThis
        ? []
        : [fault('BAKED_WITH_ANOTHER', path, 'The picture carries something other than what is published beside it.')];
    }
  }
}

function withoutEndorsements(node: Node | undefined): Node | undefined {
  return node && new Map([...node].filter(([term]) => term !== 'endorsement'));
}

function nodeOfJws(jws: string, subject: string): Node | undefined {
  const { payload } = readJws(jws, subject);
  return payload === undefined ? undefined : readDocument(payload, subject).node;
}

/** The files of the award answer for their addresses and are forgotten with it. */
function withOwn(shared: Library, { hosted, png, svg }: AwardSet): Library {
  const own = new Map([hosted, ...(png ? [png] : []), ...(svg ? [svg] : [])].map((file) => [file.url, answered(file)]));
  const fetch: Library['fetch'] = (url) => {
    const answer = own.get(url);
    return answer ? Promise.resolve(answer) : shared.fetch(url);
  };
  const { once } = openLibrary(fetch);
  return {
    fetch,
    once: (url, purpose, make) => (own.has(url) ? once : shared.once)(url, purpose, make),
  };
}

function answered({ url, bytes, mediaType }: SetFile): Fetched {
  return { kind: 'answered', status: 200, url, mediaType, bytes };
}

function textOf({ bytes }: SetFile): string {
  return textOfBytes(bytes) ?? '';
}
