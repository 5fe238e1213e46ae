import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Tombstone } from '../../core/model/tombstone.ts';
import type { Registry } from '../../core/model/registry.ts';
import { instantOf, type Instant } from '../../core/model/time.ts';
import { readCodeowners } from '../codeowners-file.ts';
import { outdatedTranslations, type Counts } from '../registry-counts.ts';
import { trackedPrivateKeys } from '../tracked-private-keys.ts';
import { changedLedger } from './changed-ledger.ts';
import { committedProject, type Committed } from './committed.ts';
import { engineDigest } from './engine-digest.ts';
import { digestOf, readWhole, writeWhole } from './kept-file.ts';
import { ledgerAward, ledgerOf, parseLedger, printLedger, type Ledger } from './ledger.ts';
import { readAffected } from './read-affected.ts';
import { sincePublished } from './since.ts';

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
}

/** Keeps that a project has no problems, where a commit says all of it. `before` is how it was before it was read. */
export function keepSound(root: string, registry: Registry, before: Committed | undefined): void {
  if (!before || committedProject(root)?.commit !== before.commit) return;
  const { issuers, badges, tombstones } = registry;
  const outdated = outdatedTranslations(registry);
  const numbers = { issuers: issuers.size, badges: badges.size, outdatedTranslations: outdated, tombstones };
  write(root, { ...present(root, before.commit), ...numbers }, ledgerOf({ registry }));
}

/** What is in a project that has no problems, told from what was kept and what changed since; undefined where that is not enough to tell. */
export async function soundCounts(root: string, now: Instant): Promise<Counts | undefined> {
  const [said, rows] = [readWhole(placeIn(root, 'sound')), readWhole(placeIn(root, 'sound-ledger'))];
  const committed = committedProject(root);
  if (said === undefined || rows === undefined || !committed) return undefined;
  const sound = JSON.parse(said) as Sound & { readonly ledger: string };
  const { engine, codeowners } = present(root, committed.commit);
  const isStill = sound.engine === engine && sound.codeowners === codeowners && sound.at <= now;
  if (!isStill || sound.ledger !== digestOf(rows) || trackedPrivateKeys(root).length > 0) return undefined;
  const ledger = parseLedger(rows);
  if (committed.commit === sound.commit) return countsOf(sound, ledger);
  const since = sincePublished(committed, { commit: sound.commit, notes: Object.fromEntries(committed.notes) });
  const isBeyond = (path: string) => !path.startsWith('recipients/') || path.includes('/endorsements/');
  if (!since || [...since.paths].some(isBeyond)) return undefined;
  const state = { ledger, tombstones: sound.tombstones, asOf: sound.at };
  const affected = await readAffected(committed, { state, since, now, momentOf: () => sound.at });
  if (affected.kind === 'untold' || committedProject(root)?.commit !== committed.commit) return undefined;
  const { registry, made } = affected;
  const fresh = changedLedger(
    ledger,
    affected,
    made.map((award) => ledgerAward(award, registry, undefined)),
  );
  write(root, { ...sound, ...present(root, committed.commit) }, fresh);
  return countsOf(sound, fresh);
}

function countsOf({ issuers, badges, outdatedTranslations: outdated }: Sound, { awards, people }: Ledger): Counts {
  return { issuers, badges, awards: awards.length, recipients: people.length, outdatedTranslations: outdated };
}

function present(root: string, commit: string): Pick<Sound, 'engine' | 'commit' | 'codeowners' | 'at'> {
  const codeowners = digestOf(`${existsSync(join(root, '.github'))} ${readCodeowners(root) ?? ''}`);
  return { engine: engineDigest(), commit, codeowners, at: instantOf(Date.now()) };
}

/** The ledger goes first: what was kept names the one that belongs to it. */
function write(root: string, sound: Sound, ledger: Ledger): void {
  mkdirSync(placeIn(root, ''), { recursive: true });
  const rows = printLedger(ledger);
  put(placeIn(root, 'sound-ledger'), rows);
  put(placeIn(root, 'sound'), JSON.stringify({ ...sound, ledger: digestOf(rows) }));
}

function put(file: string, text: string): void {
  writeWhole(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function placeIn(root: string, name: string): string {
  return join(root, '.blazon', name);
}
