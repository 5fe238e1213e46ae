import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Tombstone } from '../../core/model/tombstone.ts';
import type { Registry } from '../../core/model/registry.ts';
import { instantOf, type Instant } from '../../core/model/time.ts';
import { readCodeowners } from '../codeowners-file.ts';
import { commitNamed } from '../git/commits.ts';
import { outdatedTranslations, type Counts } from '../registry-counts.ts';
import { trackedPrivateKeys } from '../tracked-private-keys.ts';
import { changedLedger } from './changed-ledger.ts';
import { committedProject, lookAtProject, type Committed } from './committed.ts';
import { engineDigest } from './engine-digest.ts';
import { digestOf, readWhole, writeWhole } from './kept-file.ts';
import { NotKept, openTable, removeOtherLeaves, writeTable, type TableRoot } from './kept-table.ts';
import { ledgerEntries } from './ledger-table.ts';
import { ledgerAward, ledgerPerson, type Ledger } from './ledger.ts';
import { readAffected } from './read-affected.ts';
import { sincePublished } from './since.ts';
import { talliesOf, tallyOver, type Tallies } from './tallies.ts';

/** A project that was found without problems, as far as a later look at it may rely on that. */
interface Sound {
  readonly engine: string;
  readonly commit: string;
  readonly codeowners: string;
  /** By the clock: nothing in it was later. */
  readonly at: Instant;
  readonly issuers: number;
  readonly badges: number;
  readonly outdatedTranslations: number;
  readonly tombstones: readonly Tombstone[];
  readonly tallies: Tallies;
  readonly leaves: TableRoot;
}

/** Keeps that a project has no problems, where a commit says all of it. `before` is how it was before it was read. */
export function keepSound(root: string, registry: Registry, before: Committed | undefined): void {
  if (!before || committedProject(root)?.commit !== before.commit) return;
  const { issuers, badges, tombstones, awards, recipients } = registry;
  const is = present(root, before.commit);
  const rows = awards.map((award) => ledgerAward(award, registry, undefined));
  const leaves = writeTable(leavesIn(root), ledgerEntries(rows, Array.from(recipients.values(), ledgerPerson)));
  const numbers = {
    issuers: issuers.size,
    badges: badges.size,
    outdatedTranslations: outdatedTranslations(registry),
    tombstones,
    tallies: talliesOf(registry, is.at),
  };
  write(root, { ...is, ...numbers, leaves });
}

/** What is in a project that has no problems, told from what was kept and what changed since; undefined where that is not enough to tell. */
export async function soundCounts(root: string, now: Instant): Promise<Counts | undefined> {
  try {
    return await counts(root, now);
  } catch (error) {
    if (error instanceof NotKept) return undefined;
    throw error;
  }
}

async function counts(root: string, now: Instant): Promise<Counts | undefined> {
  const looking = lookAtProject(root);
  const said = readWhole(placeIn(root, 'sound.json'));
  if (said === undefined || !looking) return undefined;
  const { committed } = looking;
  const sound = JSON.parse(said) as Sound;
  const is = present(root, committed.commit);
  if (sound.engine !== is.engine || sound.codeowners !== is.codeowners || sound.at > now) return undefined;
  if (trackedPrivateKeys(root).length > 0) return undefined;
  if (committed.commit === sound.commit) return (await looking.isClean) ? countsOf(sound) : undefined;
  const since = sincePublished(committed, { commit: sound.commit, notes: committed.notes });
  const isBeyond = (path: string) => !path.startsWith('recipients/') || path.includes('/endorsements/');
  if ('why' in since || [...since.paths].some(isBeyond)) return undefined;
  const ledger: Ledger = { table: openTable(leavesIn(root), sound.leaves), tallies: sound.tallies };
  const state = { ledger, tombstones: sound.tombstones, asOf: sound.at };
  const affected = await readAffected(committed, { state, since, now, momentOf: () => sound.at });
  if (affected.kind === 'untold' || !(await looking.isClean)) return undefined;
  if (commitNamed(committed.project, 'HEAD') !== committed.commit) return undefined;
  const { registry, made } = affected;
  const rows = made.map((award) => ledgerAward(award, registry, undefined));
  const { table, tallies } = changedLedger(ledger, affected, { rows, before: sound.at });
  const fresh = { ...sound, ...is, tallies, leaves: table.keep() };
  write(root, fresh);
  return countsOf(fresh);
}

function countsOf({ issuers, badges, outdatedTranslations: outdated, tallies }: Sound): Counts {
  const { awards } = tallyOver(tallies);
  return { issuers, badges, awards, recipients: tallies.people, outdatedTranslations: outdated };
}

function present(root: string, commit: string): Pick<Sound, 'engine' | 'commit' | 'codeowners' | 'at'> {
  const codeowners = digestOf(`${existsSync(join(root, '.github'))} ${readCodeowners(root) ?? ''}`);
  return { engine: engineDigest(), commit, codeowners, at: instantOf(Date.now()) };
}

/** What the leaves belong to is written after them, and others go last. */
function write(root: string, sound: Sound): void {
  const file = placeIn(root, 'sound.json');
  mkdirSync(placeIn(root, ''), { recursive: true });
  writeWhole(`${file}.${process.pid}`, JSON.stringify(sound));
  renameSync(`${file}.${process.pid}`, file);
  removeOtherLeaves(leavesIn(root), sound.leaves);
}

function leavesIn(root: string): string {
  return placeIn(root, 'leaves');
}

function placeIn(root: string, name: string): string {
  return join(root, '.blazon', 'sound', name);
}
