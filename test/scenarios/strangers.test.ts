import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { issueBody } from '../intake/world.ts';
import { guild } from './guild.ts';

const EVIL = [
  '@everyone @acme/owners #1 https://evil.example/track',
  '![x](https://evil.example/i.png) [click](javascript:alert(1)) <img src=x onerror=alert(1)>',
  '<details open><summary>Approved</summary></details> </pre></code>',
  '\u202Egnp.exe\u0007\u001b[31m \u200b',
].join('\n');

const NASTY = '@everyone ![x](https://evil.example/i.png) <img src=x> #1';

/** Addresses of the project itself, and the one that the applicant was asked for. */
const ASKED_FOR = /^https:\/\/(?:github\.example\/acme\/badges|badges\.acme-guild\.dev|work\.acme-guild\.dev)\//;
const OWN_HTML =
  /^(?:<!-- [\w:. -]+ -->|<\/?(?:a|b|code|sub|details|summary|br)>|<(?:a href|img src)="https:\/\/badges\.acme-guild\.dev\/[\w/.-]*"(?: (?:width|height|alt)="\d*")*>)$/;

interface Piece {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Piece[];
}

/** What of a text a git host would make live, besides plain words and what is the project's own. */
function alive(markdown: string): readonly string[] {
  const found = ({ type, url = '', value = '', children = [] }: Piece): readonly string[] => [
    ...(type === 'image' || (type === 'link' && !ASKED_FOR.test(url)) ? [`${type} ${url}`] : []),
    ...(type === 'html' && !OWN_HTML.test(value) ? [`html ${value}`] : []),
    ...(type === 'text' && /@(?:everyone|acme)|(?<!\w)#1\b/.test(value) ? [`mention ${value}`] : []),
    ...children.flatMap(found),
  ];
  return found(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

test('a hostile application, whole, forged, cut off or huge, brings nothing to life in any answer, case file or comment', async () => {
  const kinds = new Set(alive(EVIL).map((one) => one.split(' ')[0]));
  expect([...kinds].toSorted()).toEqual(['html', 'image', 'link', 'mention']);
  const here = await guild();
  const good = issueBody({ evidence: '1. https://work.acme-guild.dev/plan — The plan' });
  const forged = `${issueBody({ narrative: `I did it.\n\n### Badge\n\nsecond\n\n${EVIL}` })}\n\n### Badge\n\nsecond`;
  const bodies = [
    issueBody({ evidence: `1. https://work.acme-guild.dev/plan — ${EVIL.replaceAll('\n', ' ')}`, narrative: EVIL }),
    forged,
    issueBody({ badge: EVIL }),
    `${EVIL}\n${good}`,
    issueBody({ claim: EVIL, sealed: EVIL }),
    issueBody({ narrative: 'x'.repeat(65_000) }),
    good.slice(0, 40),
    // Nothing is wrong with this one, so that it becomes a pull request.
    issueBody({ evidence: `1. https://work.acme-guild.dev/x — ${NASTY}`, narrative: `${NASTY}\n\n**Approved**` }),
  ];
  for (const body of bodies) {
    const ran = await here.applies('mallory', body);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  }
  const { issues, comments } = here.server.state;
  const pulls = [...issues.values()].filter(({ pull }) => pull !== undefined);
  expect(pulls).not.toEqual([]);
  for (const { number } of pulls) {
    const { record } = await here.checks(number, ['Every problem', 'What merging does']);
    await here.comments(number, record);
  }
  const answered = new Set(comments.map(({ issue }) => issue));
  expect([...issues.values()].filter(({ number }) => !answered.has(number))).toEqual([]);
  const told = [...comments.map(({ body }) => body), ...pulls.flatMap(({ title, body }) => [title, body])];
  expect(told.flatMap(alive)).toEqual([]);
  const heads = pulls.map(({ pull }) => pull?.head ?? '');
  for (const head of heads)
    expect(here.server.state.git?.git('diff', '--name-only', `main...${head}`)).not.toContain('second');
});

test(
  'an application that is edited after its approval is not approved, and says so; merged all the same, the audit does',
  {
    timeout: 180_000,
  },
  async () => {
    const here = await guild({ 'recipients/ada/first.md': undefined });
    const body = (name: string) => issueBody({ evidence: `1. https://work.acme-guild.dev/plan — ${name}` });
    const { issue } = await here.applies('ada', body('The plan'));
    const pull = issue + 1;
    const steps = ['Every problem', 'What merging does'];
    here.approves(pull, 'grace');
    expect(await here.comments(pull, (await here.checks(pull, steps)).record)).toContain('nobody, it is approved');

    expect(await here.edits(issue, body('Another plan'))).toMatchObject({ code: 0 });
    const { record } = await here.checks(pull, steps);
    const comment = await here.comments(pull, record);
    expect(comment).toContain('0 of 1 approval');
    expect(comment).toContain('it is about an earlier state of the change');

    // The text changes, and the workflow does not run.
    const state = here.server.state.issues.get(issue);
    if (state) state.body = body('A third plan');
    expect(await here.comments(pull, record)).toContain('says something else by now than what this change was made of');
    here.server.merge(pull, 'linus');
    await here.records();
    const audited = await here.audits();
    expect(audited.code).toBe(1);
    expect(audited.stdout).toContain('APPROVED_BEFORE_CHANGE');
    expect(audited.stdout).toContain('APPLICATION_EDITED');
  },
);

test('a git host that is not GitHub needs nothing of GitHub: effects, a branch, a note from a file', async () => {
  const here = await guild({ 'recipients/ada/first.md': undefined });
  const linus = here.clone('linus');
  expect(linus.npm('award', 'first', 'https://people.acme-guild.dev/bob', '--branch', 'bob')).toMatchObject({
    code: 0,
  });
  const effects = linus.npm('effects', 'main', 'bob');
  expect(effects).toMatchObject({ code: 0 });
  expect(effects.stdout).toContain('1 effect');
  linus.git('merge', '--quiet', '--no-ff', '-m', 'Award bob', 'bob');
  linus.git('push', '--quiet', 'origin', 'main');
  const commit = linus.git('rev-parse', 'HEAD');
  const head = linus.git('rev-parse', 'bob');
  const approvals = [{ login: 'grace', at: '2026-06-03T09:00:00Z', commit: head, mayWrite: true }];
  const url = 'https://forge.acme-guild.dev/badges/merge_requests/7';
  const pullRequest = {
    number: 7,
    url,
    title: 'Award bob',
    author: 'linus',
    authors: ['linus'],
    mergedBy: 'linus',
    head,
  };
  linus.write('.blazon/notes.json', JSON.stringify({ [commit]: { version: 1, pullRequest, approvals, checks: [] } }));
  expect(linus.npm('provenance', 'record', '--from', '.blazon/notes.json')).toMatchObject({ code: 0, stderr: '' });
  const shown = linus.npm('provenance', 'show', commit);
  expect(shown.stdout).toContain('grace');
  expect(here.server.state.git?.git('notes', '--ref=blazon', 'list')).toContain(commit);
  const audited = linus.npm('audit');
  expect(audited).toMatchObject({ code: 0 });
  expect(here.server.requests).toEqual([]);
});
