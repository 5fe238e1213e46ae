import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BadgeId, IssuerId } from '../../core/model/ids.ts';
import type { SigningKey } from '../../core/model/issuer.ts';
import type { Tombstone } from '../../core/model/tombstone.ts';
import type { Instant } from '../../core/model/time.ts';
import type { BadgeOutline } from '../living-pages.ts';
import { digestOf, readWhole, writeWhole } from './kept-file.ts';
import { parseLedger, printLedger, type Ledger } from './ledger.ts';

/** What a published site was made of, as far as a later build relies on it. */
export interface PublishState {
  readonly engine: string;
  /** The commit that was published, and the notes and the cut-off that were there. */
  readonly commit: string;
  readonly history: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly production: boolean;
  /** By the clock: no award was later. */
  readonly builtAt: Instant;
  readonly asOf: Instant;
  readonly signingKeys: readonly (readonly [IssuerId, SigningKey])[];
  readonly outline: readonly (readonly [BadgeId, BadgeOutline])[];
  readonly tombstones: readonly Tombstone[];
  /** The shells of awards and people, and living pages by file, as they were rendered. */
  readonly rendered: Rendered;
}

export interface Rendered {
  readonly award: string;
  readonly recipient: string;
  readonly pages: readonly (readonly [string, string])[];
  /** The files of all pages that search engines are told of, those that follow the awards aside. */
  readonly listed: readonly string[];
}

/** A state with the ledger that belongs to it. */
export interface KeptState extends PublishState {
  readonly ledger: Ledger;
}

/** Where the states of a project's sites are kept: outside of everything that is uploaded. */
export function stateFolder(root: string, out: string): string {
  return join(root, '.blazon', 'state', digestOf(resolve(out)).slice(0, 16));
}

/** The state of the site that has this manifest. A state that is not whole is none. */
export function readState(folder: string, manifest: string): KeptState | undefined {
  try {
    const state = readWhole(join(folder, manifest, 'state.json'));
    const ledger = readWhole(join(folder, manifest, 'ledger.json'));
    if (state === undefined || ledger === undefined) return undefined;
    return { ...(JSON.parse(state) as PublishState), ledger: parseLedger(ledger) };
  } catch {
    return undefined;
  }
}

/** Keeps a state beside those that are there, for the site that is about to take its place. */
export function writeState(folder: string, manifest: string, { ledger, ...state }: KeptState): void {
  const place = join(folder, manifest);
  const making = `${place}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeWhole(join(making, 'state.json'), JSON.stringify(state));
  writeWhole(join(making, 'ledger.json'), printLedger(ledger));
  rmSync(place, { recursive: true, force: true });
  renameSync(making, place);
}

/** Removes what belongs to other sites than the one that has this manifest. */
export function removeOtherStates(folder: string, manifest: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== manifest) rmSync(join(folder, name), { recursive: true, force: true });
}
