import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { BadgeId, IssuerId } from '../../core/model/ids.ts';
import type { SigningKey } from '../../core/model/issuer.ts';
import type { Tombstone } from '../../core/model/tombstone.ts';
import type { Instant } from '../../core/model/time.ts';
import type { BadgeOutline } from '../living-pages.ts';
import { digestOf, readWhole, writeWhole } from './kept-file.ts';
import {
  NotKept,
  openTable,
  removeOtherLeaves,
  writeTable,
  type Entry,
  type KeptTable,
  type TableRoot,
} from './kept-table.ts';
import type { Ledger } from './ledger.ts';
import type { Tallies } from './tallies.ts';

/** What a published site was made of, as far as a later build relies on it. */
export interface PublishState {
  readonly engine: string;
  /** The commit that was published, and the notes and the cut-off that were there. */
  readonly commit: string;
  readonly history: string;
  readonly notes: string;
  readonly production: boolean;
  /** By the clock: no award was later. */
  readonly builtAt: Instant;
  readonly asOf: Instant;
  /** When the newest endorsement was made; the beginning of time where there is none. */
  readonly endorsedAt: Instant;
  readonly signingKeys: readonly (readonly [IssuerId, SigningKey])[];
  readonly outline: readonly (readonly [BadgeId, BadgeOutline])[];
  readonly tombstones: readonly Tombstone[];
}

/** The shells of awards and people, and living pages by file, as they were rendered. They are kept in the ledger's table. */
export interface Rendered {
  readonly award: string;
  readonly recipient: string;
  readonly pages: readonly (readonly [file: string, page: string])[];
  /** The files of all pages that search engines are told of, those that follow the awards aside. */
  readonly listed: readonly string[];
}

export type RenderedPart = 'award' | 'recipient' | { readonly page: string };

/** A state with the ledger that belongs to it. */
export interface KeptState extends PublishState {
  readonly ledger: Ledger;
}

/** What is in the file of a state. */
interface StateFile {
  readonly state: PublishState;
  readonly tallies: Tallies;
  readonly leaves: TableRoot;
}

const LEAVES = 'leaves';
const STATE = 'state.json';

/**
 * Where the states of a project's sites are kept: outside of everything that is uploaded. For a site inside the project it goes by the place
 * there, so that both can be taken together to another checkout.
 */
export function stateFolder(root: string, out: string): string {
  const inside = relative(resolve(root), resolve(out));
  const place = inside.startsWith('..') ? resolve(out) : inside.replaceAll(sep, '/');
  return join(root, '.blazon', 'state', digestOf(place).slice(0, 16));
}

/** The state of the site that has this manifest. A state that is not whole is none; its leaves are looked at as they are read. */
export function readState(folder: string, manifest: string): KeptState | undefined {
  const text = readWhole(join(folder, manifest, STATE));
  if (text === undefined) return undefined;
  const { state, tallies, leaves } = JSON.parse(text) as StateFile;
  return { ...state, ledger: { tallies, table: openTable(join(folder, LEAVES), leaves) } };
}

/** Keeps a state beside those that are there, for the site that is about to take its place. */
export function writeState(
  folder: string,
  manifest: string,
  { ledger: { table, tallies }, ...state }: KeptState,
): void {
  put(folder, manifest, { state, tallies, leaves: table.keep() });
}

/** The same for a ledger of which nothing is kept yet. */
export function writeFirstState(
  folder: string,
  manifest: string,
  { state, tallies, entries }: Omit<StateFile, 'leaves'> & { readonly entries: Iterable<Entry> },
): void {
  put(folder, manifest, { state, tallies, leaves: writeTable(join(folder, LEAVES), entries) });
}

function put(folder: string, manifest: string, file: StateFile): void {
  const place = join(folder, manifest);
  const making = `${place}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeWhole(join(making, STATE), JSON.stringify(file));
  rmSync(place, { recursive: true, force: true });
  renameSync(making, place);
}

/** Removes what belongs to other sites than the one that has this manifest. */
export function removeOtherStates(folder: string, manifest: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== manifest && name !== LEAVES) rmSync(join(folder, name), { recursive: true, force: true });
  const text = readWhole(join(folder, manifest, STATE));
  removeOtherLeaves(join(folder, LEAVES), text === undefined ? [] : (JSON.parse(text) as StateFile).leaves);
}

export function renderedEntries({ award, recipient, pages, listed }: Rendered): readonly Entry[] {
  const shells: Entry[] = [
    ['shell award', award],
    ['shell recipient', recipient],
    ['shell listed', listed],
  ];
  return [...shells, ...pages.map(([file, page]): Entry => [`page ${file}`, page])];
}

export function listedPages(table: KeptTable): Rendered['listed'] {
  const pages = table.get('shell listed');
  if (!Array.isArray(pages)) throw new NotKept('The list of pages is not among what was kept');
  return pages as Rendered['listed'];
}

export function renderedPart(table: KeptTable, part: RenderedPart): string {
  const page = table.get(typeof part === 'string' ? `shell ${part}` : `page ${part.page}`);
  if (typeof page !== 'string') throw new NotKept('A page is not among what was kept');
  return page;
}
