import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { IssueForm } from '../../src/core/intake/issue-form.ts';
import type { Badge } from '../../src/core/model/badge.ts';
import type { Claim } from '../../src/core/model/claim.ts';
import { newClaimKey } from '../../src/node/new-claim-key.ts';
import { rsaKeyPair } from '../publishing/project.ts';
import { aBadge, anIssuer, aPublication, as } from './a-publication.ts';
import { openChromium } from './chromium.ts';
import { renderSite, writeMachineFiles, type RenderedSite } from './render-site.ts';
import { serve, type Server } from './serve.ts';

export const BASE = '/repo/';
export const ADDRESS = 'ada.secret@people.example.org';
export const PREPARE = 'Prepare the application';
export const NOW = '2026-07-01T12:00:00Z';
export const keys = rsaKeyPair();
export const [current, ended, elsewhere] = [newClaimKey(), newClaimKey(), newClaimKey()];
const place = { file: 'made-up.yaml', line: 1, column: 1 };
const claim = (id: string, badge: string, { publicKey }: { publicKey: string }, until: string): Claim => ({
  id: as(id),
  badge: as(badge),
  publicKey,
  limit: 30,
  until: as(until),
  place,
});

const criteria = {
  syntax: 'md',
  text: as<Badge['criteria']['text']>('Do this:\n\n1. Walk *far*.\n2. Come back.'),
} as const;
export const walker = aBadge('walker', {
  name: 'Walker',
  criteria,
  claims: [claim('ended', 'walker', ended, '2026-06-01'), claim('evening', 'walker', current, '2026-07-31')],
});
const publication = aPublication({
  site: { repository: as('https://github.com/guild/badges') },
  issuers: [anIssuer('acme', { applicationsKeyPem: keys.publicKeyPem }), anIssuer('keyless', { name: 'No Key' })],
  badges: [
    walker,
    aBadge('shower', { name: 'Shower', criteria, evidence: 'required' }),
    aBadge('given', {
      name: 'Given',
      applications: 'closed',
      claims: [claim('evening', 'given', elsewhere, '2026-07-31')],
    }),
    aBadge('closed', { name: 'Closed', applications: 'closed' }),
    aBadge('old', { name: 'Old', status: 'retired' }),
    aBadge('milestone', { name: 'Milestone', requires: { count: 1, of: [as('walker')] } }),
    aBadge('keyless', { name: 'Keyless', issuer: as('keyless') }),
  ],
});

/** A site with badges to apply for, served, and a browser. */
export interface ApplySite {
  readonly site: RenderedSite;
  readonly server: Server;
  readonly browser: Browser;
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export async function applySite(): Promise<ApplySite> {
  const site = await renderSite(publication);
  writeMachineFiles(site, BASE);
  const server = await serve(site.folder, BASE);
  const browser = await openChromium();
  return {
    site,
    server,
    browser,
    open: (path, options = {}) => open(browser, `${server.origin}${BASE}apply/${path}`, options),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

export interface Opened {
  readonly tab: Page;
  readonly context: BrowserContext;
  /** Everything that any tab asked for. */
  readonly requests: string[];
  readonly complaints: string[];
}

/** A page on which to apply, with a git host that answers everything with an empty page. */
async function open(browser: Browser, address: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const [requests, complaints]: [string[], string[]] = [[], []];
  await context.clock.setFixedTime(NOW);
  await context.route('https://github.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Issue</title>' }),
  );
  context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const tab = await context.newPage();
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(address);
  return { tab, context, requests, complaints };
}

export const url = (tab: Page, row = 0) => tab.getByLabel(/Web address/).nth(row);
export const what = (tab: Page, row = 0) => tab.getByLabel('What it is').nth(row);

/** Prepares the application and gives back the fields of the form that it opens. */
export async function prepared({ tab, context }: Opened): Promise<IssueForm & { readonly address: URL }> {
  const opened = context.waitForEvent('page');
  await tab.getByRole('button', { name: PREPARE }).click();
  const issue = await opened;
  await issue.waitForURL('https://github.com/**');
  return fieldsOf(new URL(issue.url()));
}

export function fieldsOf(address: URL): IssueForm & { readonly address: URL } {
  const field = (name: string) => address.searchParams.get(name) ?? '';
  return {
    address,
    badge: field('badge'),
    sealed: field('sealed'),
    claim: field('claim'),
    evidence: field('evidence'),
    narrative: field('narrative'),
  };
}
