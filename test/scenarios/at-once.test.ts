import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openChromium } from '../site/chromium.ts';
import { serve } from '../site/serve.ts';
import { guild } from './guild.ts';
import { issueFrom } from './template.ts';

const STEPS = ['Every problem', 'What merging does'];

test('two pull requests award the same person the same badge at once: the second is stopped, with words', async () => {
  const here = await guild({ 'recipients/ada/first.md': undefined });
  const people = [
    ['ada', 'ada'],
    ['https://people.acme-guild.dev/bob', 'bob'],
  ] as const;
  for (const [who, name] of people) {
    const pulls: { readonly pull: number; readonly record: string }[] = [];
    for (const login of ['linus', 'margaret']) {
      const { npm, git } = here.clone(login);
      const branch = `${login}/${name}`;
      expect(npm('award', 'first', who, '--narrative', `Seen by ${login}.`, '--branch', branch)).toMatchObject({
        code: 0,
      });
      git('push', '--quiet', 'origin', branch);
      const pull = await here.proposes(login, branch);
      const { code, record } = await here.checks(pull, STEPS);
      expect(code).toBe(0);
      pulls.push({ pull, record });
    }
    const [first, second] = pulls;
    if (!first || !second) throw new Error('There are two');
    here.approves(first.pull, 'grace');
    here.server.merge(first.pull, 'grace');
    const told = await here.comments(second.pull, second.record);
    if (told.includes('It does not merge by itself')) expect(() => here.server.merge(second.pull, 'grace')).toThrow();
    else {
      const checked = await here.checks(second.pull, STEPS);
      expect(checked.code).toBe(1);
      expect(checked.stdout).toMatch(/^::error file=recipients\/[^,]+\/recipient\.yaml.*has the same identity as/m);
      expect(await here.comments(second.pull, checked.record)).toContain('Badges\\, awards and the site: failure');
      // Somebody went around it: then nothing is signed.
      here.server.merge(second.pull, 'margaret');
      await expect(here.publishes()).rejects.toThrow(/recipient\.yaml/);
    }
  }
});

test('a claim link makes its page sign for one account; the issue of another, and the same claim again, are refused', async () => {
  const here = await guild({ 'recipients/ada/first.md': undefined });
  const linus = here.clone('linus');
  const made = linus.npm('claim', 'new', 'first', '--limit', '2', '--until', '2099-12-31', '--format', 'json');
  expect(made).toMatchObject({ code: 0 });
  const { link } = JSON.parse(made.stdout) as { readonly link: string };
  linus.push('main', 'Hand out a claim');
  expect(linus.npm('build')).toMatchObject({ code: 0 });
  const server = await serve(join(linus.folder, 'dist'), '/');
  const browser = await openChromium();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const context = await browser.newContext();
  await context.route('https://github.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const tab = await context.newPage();
  const { pathname, hash } = new URL(link);
  await tab.goto(`${server.origin}${pathname}${hash}`);
  await tab.getByLabel('Your account at github.example').fill('ada');
  const opened = context.waitForEvent('page');
  await tab.getByRole('button', { name: 'Prepare the application' }).click();
  const issue = await opened;
  await issue.waitForURL('https://github.example/**');
  const [, seed = ''] = hash.split('.');
  const { body } = issueFrom(linus.folder, new URL(issue.url()));
  expect(seed.length).toBeGreaterThan(40);
  expect(body).not.toContain(seed);

  const answerTo = async (author: string) => {
    const { issue: number } = await here.applies(author, body);
    return here.server.bodiesOf(number).at(-1);
  };
  expect(await answerTo('mallory')).toContain('another account than the one that opened the issue');
  expect(await answerTo('ada')).toContain('waits for review');
  expect(await answerTo('ada')).not.toContain('waits for review');
  const pulls = [...here.server.state.issues.values()].flatMap(({ pull, number }) => (pull ? [number] : []));
  expect(pulls).toHaveLength(1);
  for (const pull of pulls) here.server.merge(pull, 'grace');
  expect(await answerTo('ada')).not.toContain('waits for review');
  expect([...here.server.state.issues.values()].filter(({ pull }) => pull)).toHaveLength(1);
});
