import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { isCurrent } from '../../src/core/model/endorsement.ts';
import { instantOf } from '../../src/core/model/time.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { nodeFetcher } from '../../src/node/node-fetcher.ts';
import { minimalProject, put, temporaryFolder } from '../publishing/project.ts';
import { serve } from '../site/serve.ts';
import { publishDocuments } from './published-documents.ts';

const run = promisify(execFile);
const endorseScript = join(import.meta.dirname, '../../scripts/endorse.ts');

interface OneSite {
  readonly root: string;
  readonly origin: string;
  readonly publish: () => Promise<Publication>;
  /** Runs the command, and gives the address of the endorsement if it is published here. */
  readonly endorse: (...args: readonly string[]) => Promise<string>;
}

async function oneSite(name: string): Promise<OneSite> {
  const folder = join(temporaryFolder(), 'site');
  const server = await serve(folder, '/');
  onTestFinished(() => {
    server.close();
  });
  const root = minimalProject({
    'site.yaml': `name: ${name}\nurl: ${server.origin}/\n`,
    'issuers/acme/issuer.md': `---\nname: ${name}\nurl: https://${name}.example.com/\nemail: badges@${name}.example.com\n---\n\nMakes tools.\n`,
  });
  return {
    root,
    origin: server.origin,
    publish: () => publishDocuments(root, folder),
    endorse: async (...args) => {
      const told = await run(process.execPath, [endorseScript, ...args, '--root', root, '--format', 'json']);
      return (JSON.parse(told.stdout) as { endorsement?: { url?: string } }).endorsement?.url ?? '';
    },
  };
}

/** What a verifier finds of a document and of what others say of it. */
async function checked(url: string) {
  const fetch = nodeFetcher({ allowPrivate: true });
  const now = instantOf(Date.now());
  const { verdict, checks } = await verify({ kind: 'text', text: url }, { fetch, now, unbakeSvg });
  return { verdict, endorsements: checks.filter(({ code }) => code === 'ENDORSEMENT_HOLDS') };
}

test(
  'two sites endorse each other, and a verifier follows each of them to the other',
  { timeout: 60_000 },
  async () => {
    const [one, other] = [await oneSite('lighthouse'), await oneSite('windmill')];
    await Promise.all([one.publish(), other.publish()]);

    for (const [endorsing, endorsed, who] of [
      [one, other, 'Lighthouse'],
      [other, one, 'Windmill'],
    ] as const) {
      const badge = `${endorsed.origin}/badges/first.json`;
      const url = await endorsing.endorse(
        badge,
        '--as',
        'acme',
        '--comment',
        'We would award it too.',
        '--allow-private',
      );
      await endorsed.endorse('badge', 'first', '--as', who.toLowerCase(), '--name', who, '--url', url);
    }
    const publications = await Promise.all([one.publish(), other.publish()]);

    for (const [site, name, { registry }] of [
      [one, 'windmill', publications[0]],
      [other, 'lighthouse', publications[1]],
    ] as const) {
      const [award] = registry.awards;
      for (const url of [`${site.origin}/badges/first.json`, `${site.origin}/awards/${award?.id ?? ''}.json`]) {
        const { verdict, endorsements } = await checked(url);
        expect(verdict).toBe('valid');
        expect(endorsements).toMatchObject([{ state: 'passed', found: expect.stringContaining(name) as unknown }]);
      }
    }

    const pinned = readFileSync(join(one.root, 'issuers/acme/endorses/first-step.md'), 'utf8');
    const own = readFileSync(join(other.root, 'badges/first/endorsements/lighthouse.md'), 'utf8');
    const digest = /sha256\$[0-9a-f]{64}/;
    expect(digest.exec(pinned)?.[0]).toBe(digest.exec(own)?.[0]);

    const text = readFileSync(join(other.root, 'badges/first/badge.md'), 'utf8');
    put(other.root, 'badges/first/badge.md', text.replace('Take one step.', 'Take two steps.'));
    await one.endorse(`${other.origin}/badges/first.json`, '--as', 'acme', '--withdraw', 'The criteria have changed.');
    const [, changed] = await Promise.all([one.publish(), other.publish()]);
    const [badge] = changed.registry.badges.values();
    expect(badge?.endorsements?.map(isCurrent)).toEqual([false]);
    const { verdict, endorsements } = await checked(`${other.origin}/badges/first.json`);
    expect(verdict).toBe('valid');
    expect(endorsements).toMatchObject([{ state: 'failed', found: expect.stringContaining('NOT_REVOKED') as unknown }]);
  },
);
