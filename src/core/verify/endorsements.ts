import { answerOf, checkAnswer } from './answer.ts';
import { verifyAward } from './award.ts';
import { check } from './check.ts';
import { detectBytes } from './detect-input.ts';
import { entryClassOf, readDocument } from './document.ts';
import type { Fetcher } from './fetcher.ts';
import { openInquiry, type Inquiry } from './inquiry.ts';
import { idOf, valuesOf, type Node, type Value } from './json-ld.ts';
import { readJws } from './jws.ts';
import { openLibrary } from './library.ts';
import { checkCopy, checkTransport } from './linked-document.ts';
import { isWebUrl, shown } from './shape.ts';
import { outcomeOf, type Check, type Verification } from './verification.ts';

/** As many are read for all endorsements of one verification. */
const MOST_DOCUMENTS = 20;
/** As many one endorsement can ask for: itself, and its endorser's profile, key and revocation list. */
const MOST_OF_ONE = 4;
/** As many that were not followed are told one by one. */
const MOST_LINES = 20;

const STATE = { valid: 'passed', invalid: 'failed', unsettled: 'unsettled' } as const;

/**
 * Verifies the endorsements that these documents link to, and notes what each comes to. They are statements of others, which
 * change no verdict (`isAside`). Endorsements of endorsers and of endorsements are not followed.
 */
export async function followEndorsements(endorsed: readonly (Node | undefined)[], inquiry: Inquiry): Promise<void> {
  const links = endorsed.flatMap((node) =>
    valuesOf(node?.get('endorsement')).map((link) => ({ link, of: idOf(node) ?? '' })),
  );
  if (links.length === 0) return;
  const asked = new Set<string>();
  const fetch: Fetcher = (url) => {
    asked.add(url);
    return inquiry.library.fetch(url);
  };
  // What was read under another bound is not taken for what is read under this one.
  const library = openLibrary(fetch);
  let left = 0;
  for (const { link, of } of links) {
    if (asked.size + MOST_OF_ONE <= MOST_DOCUMENTS)
      inquiry.note(...(await followOne(link, of, { ...inquiry, library })));
    else if ((left += 1) <= MOST_LINES)
      inquiry.note(notFollowed(idOf(link) ?? of, 'it is one too many to be followed'));
  }
  if (left > MOST_LINES) inquiry.note(notFollowed('input', `${left - MOST_LINES} more are too many to be followed`));
}

function notFollowed(subject: string, found: string): Check {
  return check('ENDORSEMENT_HOLDS', 'unsettled', subject, { found });
}

async function followOne(link: Value, of: string, inquiry: Inquiry): Promise<readonly Check[]> {
  const url = idOf(link);
  if (url === undefined || !isWebUrl(url)) {
    const finding = { expected: 'an endorsement with an address (http or https)', found: url ?? shown(link) };
    return concluded([check('ENDORSEMENT_REACHABLE', false, url ?? of, finding)], url ?? of);
  }
  const answer = answerOf(await inquiry.library.fetch(url));
  const reachable = checkAnswer('ENDORSEMENT_REACHABLE', answer, url);
  if (answer.kind !== 'there') return concluded([reachable], url);
  const own = openInquiry({ ...inquiry, identity: undefined });
  const endorsement = readEndorsement(answer.bytes, url, own);
  if (!endorsement) return concluded([reachable], url, own.conclude());
  own.note(...checkCopy(link, endorsement.node, url), ...checkTransport(of, url));
  await verifyAward({ entry: 'endorsement', subject: url, ...endorsement }, own);
  const spokenOf = idOf(endorsement.node.get('claim'));
  const isOfThis = check('ENDORSEMENT_OF_THIS', spokenOf === of, url, { expected: of, found: spokenOf ?? 'nothing' });
  const concluding = own.conclude();
  // Of one that was revoked its issuer may leave no more than that.
  const isTakenBack =
    spokenOf === undefined && concluding.checks.some(({ code, state }) => code === 'NOT_REVOKED' && state === 'failed');
  return concluded([reachable, ...(isTakenBack ? [] : [isOfThis])], url, concluding);
}

/** The endorsement as it is served, hosted or signed; undefined where it is none, which is noted. */
function readEndorsement(
  bytes: Uint8Array,
  url: string,
  own: Inquiry,
): { readonly node: Node; readonly jws: string | undefined } | undefined {
  const detected = detectBytes(bytes, own.unbakeSvg, url);
  own.note(...detected.checks);
  if (detected.kind !== 'jws' && detected.kind !== 'json') {
    own.note(check('ENTRY_CLASS', false, url, { expected: 'Endorsement', found: 'no document' }));
    return undefined;
  }
  const jws = detected.kind === 'jws' ? detected.text : undefined;
  const { payload, checks: form } = jws === undefined ? { payload: detected.text, checks: [] } : readJws(jws, url);
  own.note(...form);
  if (payload === undefined) return undefined;
  const { node, checks } = readDocument(payload, url);
  own.note(...checks);
  if (!node) return undefined;
  const isEndorsement = entryClassOf(node) === 'endorsement';
  own.note(
    check('ENTRY_CLASS', isEndorsement, url, { expected: 'Endorsement', found: shown(node.get('type')) }),
    ...(jws === undefined
      ? [check('LINKED_BY_ITS_ID', idOf(node) === url, url, { expected: url, found: idOf(node) ?? 'no id' })]
      : []),
  );
  return isEndorsement ? { node, jws } : undefined;
}

/** The lines of one endorsement; the last says whether it holds, which is so only where all that was checked passed. */
function concluded(links: readonly Check[], subject: string, own?: Verification): readonly Check[] {
  const all = [...links, ...(own?.checks ?? [])];
  const faults = all.filter(({ state }) => state !== 'passed');
  const [fault] = [...faults.filter(({ state }) => state === 'failed'), ...faults];
  const { issuerName = 'an endorser without a name', issuerHost = 'no host' } = own?.claim ?? {};
  const holds = check('ENDORSEMENT_HOLDS', STATE[outcomeOf(all)], subject, {
    found: fault ? lineOf(fault) : `${issuerName} (${issuerHost})`,
    ...(faults.length > 0 && { raw: faults.map(lineOf).join('\n') }),
  });
  return [...links, holds];
}

function lineOf({ code, subject, found }: Check): string {
  return `${code}${found === undefined ? '' : `: ${found}`} (${subject})`;
}
