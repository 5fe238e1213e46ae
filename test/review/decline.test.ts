import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecline } from '../../src/core/review/decline.ts';
import { town } from './town.ts';

const REVIEWED = `---\nissuer: acme\nname: First Step\ndescription: Did it.\nimage: { file: image.svg, caption: A disc }\nreviewers: ['@rita']\n---\n\n1. Plan it.\n2. Do it.\n`;

test('a reviewer declines an application: both pages say why and are closed, and the branch is gone', async () => {
  const here = await town({ 'badges/first/badge.md': REVIEWED });
  const { server } = here;
  const { issue, pull } = await here.applies('linus');
  const before = server.writes().length;
  for (const stranger of ['linus', 'mallory'])
    expect((await here.says(stranger, pull, '/decline No.')).stdout).toContain('Only reviewers');
  expect((await here.says('rita', pull, 'I would /decline this')).stdout).toContain('not a new command');
  expect(server.writes()).toHaveLength(before);

  const ran = await here.says('rita', pull, '/decline The plan is missing.\nAsk @ada, see https://evil.example <img>');
  expect(ran).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `Closed #${pull} and #${issue}. Deleted the branch apply/${issue}.\n`,
  });
  for (const number of [issue, pull]) {
    const words = server.bodiesOf(number).at(-1) ?? '';
    expect(words).toContain('> The plan is missing\\. Ask');
    expect(words).toContain('<code>rita</code> gives this reason');
    expect(words).not.toMatch(/@ada|https:\/\/evil|(?<!\\)<img/);
    expect(server.state.issues.get(number)?.state).toBe('closed');
  }
  expect(server.state.issues.get(issue)?.stateReason).toBe('not_planned');
  expect(server.bodiesOf(issue).at(-1)).toContain('apply again');
  expect(server.state.git?.tip(`apply/${issue}`)).toBeUndefined();
  expect((await here.says('rita', pull, '/decline Again.')).stdout).toContain('no open pull request');
});

test('on the application it does the same, and a reviewer who says no reason is asked for one', async () => {
  const here = await town({ 'badges/first/badge.md': REVIEWED });
  const { issue, pull } = await here.applies('linus');
  expect(await here.says('grace', issue, '/decline')).toMatchObject({ code: 1 });
  expect(here.server.bodiesOf(issue).at(-1)).toContain('Please say why');
  expect(here.server.state.issues.get(issue)?.state).toBe('open');
  expect((await here.says('grace', issue, '/decline Not yet.')).stdout).toContain(`Closed #${pull} and #${issue}`);
});

test('a branch of somebody else is closed and stays, whatever it is called', async () => {
  const here = await town({ 'badges/first/badge.md': REVIEWED });
  const pull = await here.proposes('ada', 'apply/first', { 'badges/first/badge.md': REVIEWED.replace('it.', 'it!') });
  expect((await here.says('rita', pull, '/decline Leave it as it is.')).stdout).toBe(`Closed #${pull}.\n`);
  expect(here.server.state.git?.tip('apply/first')).toBeDefined();
});

test('only a comment that begins with the command is one, and its reason is one line of bounded length', () => {
  expect(parseDecline('/decline Not  yet.\r\nMore is needed.')).toEqual({
    kind: 'decline',
    reason: 'Not yet. More is needed.',
  });
  expect(parseDecline('/decline \n')).toEqual({ kind: 'no reason' });
  expect(parseDecline(`/decline ${'a'.repeat(2001)}`)).toEqual({ kind: 'too long', most: 2000 });
  for (const text of [' /decline a', '> /decline a', '/declined a', '/declinea', 'a\n/decline b', ''])
    expect(parseDecline(text)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('/decline ', '/decline\n', '/decline', ''),
      (text, command) => {
        const read = parseDecline(command + text);
        if (read?.kind === 'decline') expect(read.reason).toMatch(/^\S(?:.*\S)?$/u);
      },
    ),
  );
});
