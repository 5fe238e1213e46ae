import { describeCheck } from '../../core/verify/catalogue.ts';
import type { Instant } from '../../core/model/time.ts';
import { isAside, type Check, type CheckState, type Claim, type Verification } from '../../core/verify/verification.ts';
import { counted, printDay, t } from '../words.ts';
import type { Sources } from './show-copy.ts';
import { copyOf, leaveOut, part, say, slot } from './template.ts';

/** What the banner says: the verdict on the badge or, once somebody asked about a person, on both. */
export type Outcome = Verification['verdict'] | 'not-theirs' | 'of-nobody-known';

const MOST_REASONS = 3;
const MOST_CHARACTERS = 80;
/** What is wrong is told first. Within each the order is that of the procedure. */
const STATES: readonly CheckState[] = ['failed', 'unsettled', 'passed'];
const LOOKS = {
  valid: 'valid',
  invalid: 'invalid',
  unsettled: 'unsettled',
  'not-theirs': 'invalid',
  'of-nobody-known': 'unsettled',
} as const satisfies Record<Outcome, Verification['verdict']>;

/** Writes the banner of an answer anew: the outcome, of what and by which host, and why it is not valid. */
export function showBanner(
  answer: ParentNode,
  outcome: Outcome,
  { verdict, claim, checks }: Verification,
  { now, copy }: Sources & { readonly now: Instant },
): void {
  const banner = copyOf('banner', outcome);
  if (!copy || verdict !== 'valid') leaveOut(banner, 'by-copy');
  showAbout(banner, claim, verdict === 'valid');
  showReasons(banner, verdict === 'valid' ? checks : checks.filter((check) => !isAside(check)));
  say(banner, 'counts', countsOf(checks));
  say(banner, 'now', `${printDay(now)}, ${now.slice(11, 16)} UTC`);
  slot(banner, 'now')?.setAttribute('datetime', now);
  const place = slot(answer, 'banner');
  if (place) place.className = `verdict verdict-${LOOKS[outcome]}`;
  place?.replaceChildren(banner);
}

/** The banner as one sentence, for those who hear it. */
export function spoken(answer: ParentNode): string {
  const about = slot(answer, 'banner-about')?.textContent ?? '';
  return `${part(answer, 'focus').textContent.trim()}. ${about}`.replaceAll(/\s+/g, ' ').trim();
}

/** Whose word it is: a host, which cannot be chosen like a name. Of what is not proven it is said that it claims so. */
function showAbout(banner: ParentNode, { badgeName, issuerHost, assertionId }: Claim, proven: boolean): void {
  const host = issuerHost ?? hostOf(assertionId);
  const name = shortened(badgeName);
  say(banner, 'banner-badge', name !== undefined && host !== undefined ? `${name}${t(', ').trim()}` : name);
  say(banner, 'banner-host', host);
  const word = issuerHost === undefined ? 'on' : proven ? 'says' : 'claimed to be of';
  say(banner, 'banner-says-word', t(badgeName === undefined ? 'On' : word));
  if (host === undefined) leaveOut(banner, 'banner-says');
  if (host === undefined && badgeName === undefined) leaveOut(banner, 'banner-about');
}

function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host;
}

function shortened(name: string | undefined): string | undefined {
  return name !== undefined && name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS)}…` : name;
}

/** Why it is not valid, or what beside it does not hold: first what failed, and only where nothing did, what could not be settled. */
function showReasons(banner: ParentNode, checks: readonly Check[]): void {
  const failed = inState(checks, 'failed');
  const reasons = failed.length > 0 ? failed : inState(checks, 'unsettled');
  const said = [
    ...new Map(reasons.map(reasonOf).map((reason) => [`${reason.sentence} ${reason.found ?? ''}`, reason])).values(),
  ];
  const more = said.length - MOST_REASONS;
  const rest = more > 0 ? [{ sentence: counted('And {count} more, below.', 'And {count} more, below.', more) }] : [];
  if (said.length === 0) leaveOut(banner, 'reasons');
  slot(banner, 'reasons')?.append(...[...said.slice(0, MOST_REASONS), ...rest].map(item));
}

interface Reason {
  readonly sentence: string;
  /** In English. */
  readonly found?: string;
}

/** Where what was found is the plain fact, it is said at once. */
function reasonOf(check: Check): Reason {
  const sentence = t(describeCheck(check).sentence);
  const isPlain = check.code === 'INPUT_READABLE' || check.code === 'OPEN_BADGES_VERSION';
  return { sentence, ...(isPlain && check.found !== undefined && { found: check.found }) };
}

const PLACE = '\u{fffc}';

function item({ sentence, found }: Reason): HTMLLIElement {
  const line = document.createElement('li');
  line.append(sentence);
  if (found === undefined) return line;
  const [before = '', after = ''] = t('Found: {found}.', { found: PLACE }).split(PLACE);
  const fact = document.createElement('bdi');
  fact.lang = 'en';
  fact.textContent = found;
  line.append(` ${before}`, fact, after);
  return line;
}

function countsOf(checks: readonly Check[]): string {
  const counts = STATES.map((state) => ({ state, count: inState(checks, state).length })).filter(
    ({ count }) => count > 0,
  );
  const [first, ...others] = counts;
  if (!first) return t('Nothing was checked');
  const opening = counted(`{count} checks ${first.state}`, `{count} check ${first.state}`, first.count);
  return [opening, ...others.map(({ state, count }) => counted(`{count} ${state}`, `{count} ${state}`, count))].join(
    t(', '),
  );
}

function inState(checks: readonly Check[], state: CheckState): readonly Check[] {
  return checks.filter((check) => check.state === state);
}
