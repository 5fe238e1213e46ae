import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startScript, type Ran } from '../publishing/project.ts';
import { openChromium } from '../site/chromium.ts';
import { serve } from '../site/serve.ts';
import { forge, type Clone } from './forge.ts';
import { issueFrom, template } from './template.ts';

const SITE = 'https://badges.acme-guild.dev/';
const ADDRESS = 'ada.lovelace@people.acme-guild.dev';

test(
  'from an empty template to a published, verified award, through an application, a review and a merge',
  { timeout: 300_000 },
  async () => {
    const started = performance.now();
    const secrets: Record<string, string> = {};
    const here = await forge(template(), secrets, ['grace', 'maintainer']);
    const maintainer = here.clone('maintainer');
    begins(maintainer, secrets);
    maintainer.push('main', 'Begin');
    const firstSite = await here.publishes();

    const issue = issueFrom(maintainer.folder, await appliesAt(firstSite));
    expect(issue.body).not.toContain('lovelace');
    expect(issue.labels).toEqual(['application']);
    const applied = await here.applies('ada', issue.body);
    expect(applied).toMatchObject({ code: 0, stderr: '' });
    const pull = applied.issue + 1;
    expect(here.server.bodiesOf(applied.issue).join('\n')).toContain('waits for review');

    const checked = await here.checks(pull);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toContain('gets First Step');
    const waiting = await here.comments(pull, checked.record);
    expect(waiting).toContain('0 of 1 approval. Asked: <code>grace</code>');
    here.approves(pull, 'grace');
    expect(await here.comments(pull, checked.record)).toContain('nobody, it is approved');
    here.server.merge(pull, 'maintainer');

    const site = await here.publishes();
    const audited = await here.audits();
    expect(audited).toMatchObject({ code: 0 });
    const server = await serve(site, '/');
    onTestFinished(() => {
      server.close();
    });
    const browser = await openChromium();
    onTestFinished(() => browser.close());
    const tab = await browser.newPage();
    const award = /\/awards\/(a[a-z2-7]{20})\//.exec(waiting)?.[1] ?? '';
    await tab.goto(`${server.origin}/awards/${award}/`);
    const told = await tab.locator('.provenance').innerText();
    expect(told).toMatch(/Approved by\s+grace/i);
    expect(told).toContain(`#${pull}`);

    const verified = await verifies([
      `${server.origin}/awards/${award}.png`,
      ...['--allow-private', '--site', site, '--identity', ADDRESS],
    ]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain(`${SITE}awards/${award}`);
    everythingIsSilentAbout('lovelace', maintainer, site);
    process.stdout.write(
      `From an empty template to a published, verified award: ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
  },
);

/** What docs/maintainers.md asks of the owner of a repository. */
function begins(maintainer: Clone, secrets: Record<string, string>): void {
  const npm = (...args: Parameters<Clone['npm']>) => {
    const ran = maintainer.npm(...args);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran;
  };
  const repository = 'https://github.example/acme/badges';
  npm('new', 'site', '--name', 'Acme Guild', '--url', SITE, '--repository', repository);
  const contact = ['--url', 'https://acme-guild.dev/', '--email', 'badges@acme-guild.dev'];
  npm('new', 'issuer', '--id', 'acme', '--name', 'Acme Guild', ...contact);
  const criteria = ['--criterion', 'Plan it.', '--criterion', 'Do it.'];
  const badge = ['--id', 'first-step', '--name', 'First Step', '--description', 'Took the first step.'];
  npm('new', 'badge', ...badge, ...criteria, '--reviewer', '@grace');
  npm('keys', 'new', 'acme');
  npm('keys', 'new-applications', 'acme');
  secrets['BLAZON_KEY_ACME'] = readFileSync(join(maintainer.keys, 'acme.pem'), 'utf8');
  secrets['BLAZON_APPLICATIONS_KEY_ACME'] = readFileSync(join(maintainer.keys, 'acme.applications.pem'), 'utf8');
  for (const workflow of ['publish.yml', 'apply.yml', 'dispatch.yml']) {
    const file = join(maintainer.folder, '.github/workflows', workflow);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('_LANTERN_TOOLS', '_ACME'));
  }
  npm('validate');
}

/** Fills in the form of the badge in a browser. The address at which the git host's form opens. */
async function appliesAt(site: string): Promise<URL> {
  const server = await serve(site, '/');
  const browser = await openChromium();
  try {
    const context = await browser.newContext();
    await context.route('https://github.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    const tab = await context.newPage();
    await tab.goto(`${server.origin}/badges/first-step/`);
    await tab.getByRole('link', { name: 'Apply for this badge' }).click();
    await tab
      .getByLabel(/Web address/)
      .nth(0)
      .fill('https://work.acme-guild.dev/plan');
    await tab.getByLabel('What it is').nth(0).fill('The plan');
    await tab
      .getByLabel(/Web address/)
      .nth(1)
      .fill('https://work.acme-guild.dev/done');
    await tab.getByLabel('What you did').fill('I planned it, and then I did it.');
    await tab.getByLabel('E-mail address', { exact: true }).fill(ADDRESS);
    const opened = context.waitForEvent('page');
    await tab.getByRole('button', { name: 'Prepare the application' }).click();
    const issue = await opened;
    await issue.waitForURL('https://github.example/**');
    return new URL(issue.url());
  } finally {
    await browser.close();
    server.close();
  }
}

/** As a process of its own beside this one, which serves what it asks for. */
function verifies(args: readonly string[]): Promise<Pick<Ran, 'code' | 'stdout'>> {
  const child = startScript('verify.ts', args);
  let stdout = '';
  child.stdout?.on('data', (piece: Buffer) => (stdout += piece.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout });
    });
  });
}

/** Nothing that is published or kept has the address in clear. */
function everythingIsSilentAbout(text: string, { git }: Clone, site: string): void {
  git('fetch', '--quiet', 'origin', '+refs/*:refs/remotes/all/*');
  expect(git('log', '--all', `-S${text}`, '--format=%H')).toBe('');
  expect(git('log', '--all', `--grep=${text}`, '--format=%H')).toBe('');
  const published = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of published) expect(readFileSync(join(parentPath, name)).includes(text)).toBe(false);
}
