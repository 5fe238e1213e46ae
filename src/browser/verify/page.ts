import { instantOf, type Instant } from '../../core/model/time.ts';
import { openLibrary } from '../../core/verify/library.ts';
import type { CheckState } from '../../core/verify/verification.ts';
import { verify } from '../../core/verify/verify.ts';
import { comparePerson } from './compare-person.ts';
import { onGiven } from './on-given.ts';
import { copyFetcher } from './copy-fetcher.ts';
import { onCopyChosen } from './on-copy-chosen.ts';
import { notingBlocked, pageFetcher } from './page-fetcher.ts';
import { addressOf, inputOf, type Given } from './read-given.ts';
import { answerOf } from './show-answer.ts';
import { showBanner, spoken, type Outcome } from './show-banner.ts';
import { servedCopy, type Site, type SiteCopy } from './site-copy.ts';
import { part } from './template.ts';
import { t } from '../words.ts';
import { unbakeSvg } from './unbake-svg.ts';

// Browsers do cryptography only for pages that came by https or from this machine.
const verifier = document.querySelector<HTMLElement>('[data-verifier]');
if (verifier && window.isSecureContext) begin(verifier);

/** Turns the explanation into a page that checks badges. What is given last is answered. */
function begin(page: HTMLElement): void {
  part(page, 'without-script').hidden = true;
  part(page, 'give').hidden = false;
  const site = siteOf(page);
  // A page in another language than the first lies deeper.
  const home = new URL(page.dataset['home'] ?? '..', location.href).href;
  let copy = servedCopy(site, home);
  let last: Given | undefined;
  let turn = 0;
  const check = async (given: Given) => {
    turn += 1;
    last = given;
    const mine = turn;
    showWork(page, given);
    const show = await answering(given, site, copy);
    if (mine === turn) show(page);
  };
  onCopyChosen(page, site, (chosen) => {
    copy = chosen ?? servedCopy(site, home);
    if (last !== undefined) void check(last);
  });
  onGiven(page, check);
}

function siteOf({ dataset }: HTMLElement): Site {
  return { url: dataset['site'] ?? '', asOf: (dataset['asOf'] ?? '') as Instant };
}

function showWork(page: HTMLElement, given: Given): void {
  const address = addressOf(given);
  // An address can be passed on, and then opens with its answer.
  if (location.protocol !== 'file:')
    history.replaceState(
      null,
      '',
      address ? `?${new URLSearchParams({ url: address }).toString()}` : location.pathname,
    );
  part(page, 'answer').hidden = true;
  part(page, 'answer').replaceChildren();
  part(page, 'status').classList.remove('unseen');
  part(page, 'status').textContent = t('Checking…');
}

/** Verifies what was given, and tells how to show the answer. */
async function answering(given: Given, site: Site, copy: SiteCopy | undefined): Promise<(page: HTMLElement) => void> {
  const input = await inputOf(given);
  const now = instantOf(Date.now());
  const network = notingBlocked(pageFetcher);
  const copied = copy && copyFetcher(site.url, copy, network.fetch);
  const fetch = copied?.fetch ?? network.fetch;
  const options = { fetch, now, unbakeSvg, library: openLibrary(fetch) };
  const verification = await verify(input, options);
  const sources = { site, copy: copied?.wasAsked() ? copy : undefined, now, blocked: network.blocked() };
  return (page) => {
    const answer = part(page, 'answer');
    const speak = () => {
      part(page, 'status').textContent = spoken(answer);
    };
    answer.replaceChildren(answerOf(verification, sources));
    const proven = verification.verdict === 'valid';
    comparePerson(
      answer,
      proven,
      (identity) => verify(input, { ...options, identity }),
      (state) => {
        showBanner(answer, proven ? OF_PERSON[state] : verification.verdict, verification, sources);
        speak();
      },
    );
    answer.hidden = false;
    part(page, 'lead').hidden = true;
    part(page, 'give-title').textContent = t('Check another badge');
    part(page, 'give-title').classList.remove('unseen');
    part(page, 'status').classList.add('unseen');
    speak();
    part(answer, 'focus').focus();
    performance.mark('verdict');
  };
}

/** What a valid badge comes to for the person who was named. */
const OF_PERSON: Readonly<Record<CheckState, Outcome>> = {
  passed: 'valid',
  failed: 'not-theirs',
  unsettled: 'of-nobody-known',
};
