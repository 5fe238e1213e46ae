import type { Handle } from '../../model/ids.ts';
import type { Identity, PublicProfile, Recipient } from '../../model/recipient.ts';
import type { Day } from '../../model/time.ts';
import type { Place } from '../../problem/problem.ts';
import type { Located } from '../draft.ts';
import { compareText } from './by-place.ts';
import { reportFutureDays } from './days.ts';
import { spot, type Resolving } from './resolving.ts';
import type { SortedDrafts } from './sorted-drafts.ts';

/** One place that says who a handle is: a `recipient.yaml`, or a row of a roster. */
interface Introduction {
  readonly handle: Handle;
  readonly identity: Identity;
  readonly profile?: PublicProfile;
  readonly forgotten?: Located<Day>;
  readonly place: Place;
}

/** Everybody who is introduced, in order of handle. Who is introduced twice is who the first says. */
export function resolveRecipients(drafts: SortedDrafts, resolving: Resolving): ReadonlyMap<Handle, Recipient> {
  reportMixedFolders(drafts, resolving);
  const introduced = introducedOnce([...drafts.recipient, ...introductionsInRosters(drafts)], resolving);
  const inOrder = [...introduced.values()].toSorted((a, b) => compareText(a.handle, b.handle));
  reportShared(inOrder, resolving);
  const forgotten = inOrder.flatMap((one) => (one.forgotten ? [{ ...one.forgotten, field: 'forgotten' }] : []));
  reportFutureDays(forgotten, resolving);
  return new Map(inOrder.map((introduction) => [introduction.handle, recipientOf(introduction)]));
}

function recipientOf({ handle, identity, profile, forgotten }: Introduction): Recipient {
  return { handle, identity, ...(profile && { profile }), ...(forgotten && { forgotten: forgotten.value }) };
}

function reportMixedFolders(drafts: SortedDrafts, { report }: Resolving): void {
  const rosters = new Set(drafts.award.map(({ place }) => place.file).filter((file) => file.endsWith('.csv')));
  const cohorts = new Set([...rosters].map(folderOf));
  for (const { place } of drafts.recipient) {
    const folder = folderOf(place.file);
    if (cohorts.has(folder)) report({ code: 'COHORT_WITH_RECIPIENT', place, folder });
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function introductionsInRosters({ award }: SortedDrafts): readonly Introduction[] {
  return award.flatMap(({ recipient, identity }) =>
    identity ? [{ handle: recipient.value, identity, place: recipient.place }] : [],
  );
}

function introducedOnce(
  introductions: readonly Introduction[],
  { report }: Resolving,
): ReadonlyMap<Handle, Introduction> {
  const introduced = new Map<Handle, Introduction>();
  for (const introduction of introductions) {
    const { handle, identity, place } = introduction;
    const first = introduced.get(handle);
    if (!first) introduced.set(handle, introduction);
    else if (identityKey(first.identity) !== identityKey(identity))
      report({ code: 'IDENTITY_CONFLICT', place, handle, other: spot(first.place) });
  }
  return introduced;
}

function reportShared(introductions: readonly Introduction[], { report }: Resolving): void {
  const byIdentity = new Map<string, Handle>();
  const bySalt = new Map<string, Handle>();
  for (const { handle, identity, place } of introductions) {
    const twin = firstWith(byIdentity, identityKey(identity), handle);
    const other = identity.kind === 'hashed' ? firstWith(bySalt, identity.salt, handle) : undefined;
    if (twin) report({ code: 'IDENTITY_TWICE', place, handle, other: twin });
    else if (other) report({ code: 'SALT_SHARED', place, handle, other });
  }
}

/** Who came first with this; undefined when it is this handle. */
function firstWith(holders: Map<string, Handle>, key: string, handle: Handle): Handle | undefined {
  const holder = holders.get(key);
  if (holder === undefined) holders.set(key, handle);
  return holder;
}

function identityKey(identity: Identity): string {
  return identity.kind === 'plain' ? identity.identity : `${identity.hash.toLowerCase()} ${identity.salt}`;
}
