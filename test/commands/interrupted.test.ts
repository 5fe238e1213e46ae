import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { put, runScript, startScript, temporaryFolder } from '../publishing/project.ts';
import { filesIn, git, leftovers, repository } from '../change/repository.ts';

/** Moments of a bulk award, by what can be seen from outside. */
const MOMENTS = ['', '.blazon', '.blazon/change', 'recipients/p7'];

test.each(['SIGINT', 'SIGKILL'] as const)(
  '%s at any moment of a bulk award leaves none of it or all',
  async (signal) => {
    const root = repository();
    const before = filesIn(root);
    const folder = temporaryFolder();
    const people = Array.from({ length: 100 }, (_, index) => `p${index}\n`);
    put(folder, 'people.csv', `github\n${people.join('')}`);
    const args = ['first', '--csv', join(folder, 'people.csv'), '--files', '--commit', '--root', root];
    for (const moment of MOMENTS) {
      const head = git(root, 'rev-parse', 'HEAD');
      const awarding = startScript('award.ts', args);
      const ended = once(awarding, 'exit');
      while (awarding.exitCode === null && !existsSync(join(root, moment))) await nextTurn();
      awarding.kill(signal);
      await ended;
      // The next command settles what a kill left.
      runScript('undo.ts', ['20200101-aaaaaa', '--root', root]);
      const isDone = git(root, 'rev-parse', 'HEAD') !== head;
      expect([git(root, 'status', '--porcelain'), leftovers(root)], `at ${moment}`).toEqual(['', []]);
      expect(Object.keys(filesIn(root))).toHaveLength(Object.keys(before).length + (isDone ? 200 : 0));
      git(root, 'reset', '-q', '--hard', head.trim());
    }
    expect(filesIn(root)).toEqual(before);
  },
);
