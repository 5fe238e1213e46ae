import type { Handle } from '../model/ids.ts';
import type { PublicProfile, Recipient } from '../model/recipient.ts';
import type { Routes } from '../openbadges/routes.ts';
import { told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Effect, RecipientEffect } from './effect.ts';

/** What becomes of the pages of people who let themselves be named. */
export function recipientEffects({ base, head, isUnsettled }: Pair): readonly Effect[] {
  const before = base?.registry.recipients ?? new Map<Handle, Recipient>();
  const after = head.registry.recipients;
  const handles = [...new Set([...before.keys(), ...after.keys()])];
  return handles.flatMap((handle): Effect[] => {
    const then = before.get(handle)?.profile;
    const now = after.get(handle)?.profile;
    if (then && now) return isSame(then, now) ? [] : [page('changes', handle, now, head.edition.routes)];
    if (now) return [page('appears', handle, now, head.edition.routes)];
    if (!then || !base || (!after.has(handle) && isUnsettled(fileOf(handle)))) return [];
    return [page('disappears', handle, then, base.edition.routes)];
  });
}

function page(
  change: 'appears' | 'changes' | 'disappears',
  recipient: Handle,
  { name }: PublicProfile,
  routes: Routes,
): RecipientEffect {
  const place = { file: fileOf(recipient), line: 1, column: 1 };
  const addresses = told(change, [routes.recipientPage(recipient)]);
  return { kind: `recipient-page-${change}`, recipient, person: name, place, addresses };
}

function isSame(a: PublicProfile, b: PublicProfile): boolean {
  return (['name', 'url', 'inBadges', 'publicKey'] as const).every((field) => a[field] === b[field]);
}

function fileOf(handle: Handle): string {
  return `recipients/${handle}/recipient.yaml`;
}
