import { resolve } from 'node:path';
import type { Command } from 'commander';
import { instantOf, parseInstant, type Instant } from '../src/core/model/time.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { freshKeyName } from '../src/node/key-plan.ts';
import { keysFolder } from '../src/node/keys.ts';
import { planReplacement, type Replacement } from '../src/node/replace-key.ts';
import { projectToEdit, tellRefusal, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { describeReplacement } from './keys-words.ts';
import { makeChange } from './make-change.ts';
import { readNamedFile } from './named-file.ts';
import { PROBLEMS } from './run.ts';

export interface ReplaceOptions extends EditOptions {
  readonly id?: string;
  readonly bits: '2048' | '3072' | '4096';
  readonly publicKey?: string;
  /** Of a retired key. */
  readonly until?: string;
  /** Of a compromised key. */
  readonly since?: string;
  readonly key?: string;
}

/** Ends the key of an issuer and makes the one after it: the private half outside of the project, the rest as a change of it. */
export async function replaceKey(
  command: Command,
  issuer: string,
  options: ReplaceOptions & { readonly how: 'retired' | 'compromised' },
): Promise<number> {
  try {
    const project = projectToEdit(command, options);
    if (!project) return PROBLEMS;
    const replacement = await planReplacement({
      projectRoot: project.root,
      keysFolder: resolve(keysFolder(process.env)),
      issuer,
      key: options.id ?? freshKeyName(project.root, issuer, project.now),
      bits: options.bits === '2048' ? 2048 : options.bits === '3072' ? 3072 : 4096,
      ...(options.publicKey !== undefined && {
        publicKeyPem: readNamedFile(command, '--public-key', options.publicKey),
      }),
      dryRun: options.dryRun === true,
      how: options.how,
      ends: options.key,
      until: endOf(options, { project, issuer }),
    });
    return replacement.kind === 'refused'
      ? tellRefusal(replacement, options.format)
      : await carryOut(project, { issuer, replacement, options });
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    return tellRefusal(error, options.format);
  }
}

/** The private half first: a public key whose private half was lost could never be used. */
async function carryOut(
  project: ProjectToEdit,
  { issuer, replacement, options }: { issuer: string; replacement: Replacement; options: ReplaceOptions },
): Promise<number> {
  const { change, ends, pair } = replacement;
  const takeBack = options.dryRun ? () => undefined : replacement.putAway();
  const intended = {
    change,
    effects: describeReplacement(issuer, replacement),
    report: { issuer, ends, ...(pair && { pair }) },
    topic: `keys/${issuer}`,
  };
  try {
    const code = await makeChange(project, intended, { options, asking: undefined });
    if (code !== 0) takeBack();
    return code;
  } catch (error) {
    takeBack();
    throw error;
  }
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

function endOf(
  { since, until }: ReplaceOptions,
  { project, issuer }: { readonly project: ProjectToEdit; readonly issuer: string },
): Instant {
  const { now } = project;
  if (since !== undefined) return past(dateOf(since), now);
  // Until the change is merged, awards are published with the key before.
  return until === undefined ? instantOf(Date.parse(now) + WEEK) : afterAwards(dateOf(until), { project, issuer });
}

/** A retired key ends after what it signed; otherwise pictures that people saved would be refused. */
function afterAwards(
  until: Instant,
  { project: { registry }, issuer }: { readonly project: ProjectToEdit; readonly issuer: string },
): Instant {
  const last = registry.awards
    .filter(({ badge, revocation }) => !revocation && registry.badges.get(badge)?.issuer === issuer)
    .map(({ awardedAt }) => awardedAt)
    .toSorted()
    .at(-1);
  if (last === undefined || last <= until) return until;
  throw new ChangeRefused(
    `${until} is before the last award of \`${issuer}\`, of ${last}, and verifiers would refuse what people saved of it.`,
    'Name a later moment with --until, or leave it out. If somebody else may have the key: `npm run keys -- compromised`.',
  );
}

function dateOf(text: string): Instant {
  const date = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (date === undefined)
    throw new ChangeRefused(
      `\`${text}\` is no date.`,
      'Write a day, `2027-03-01`, or a moment with its zone, `2027-03-01T09:00:00Z`.',
    );
  return date;
}

function past(date: Instant, now: Instant): Instant {
  if (date > now)
    throw new ChangeRefused(
      `${date} has not come yet.`,
      'Name the day since when somebody else may have the key. In doubt an earlier one.',
    );
  return date;
}
