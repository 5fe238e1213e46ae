import type { Handle } from '../model/ids.ts';
import type { Recipient } from '../model/recipient.ts';
import type { RecipientRequest } from './award.ts';
import { findKnown } from './known-recipient.ts';

/** Every handle of a person: the same address may be there several times, hashed with other salts. */
export function allHandles(recipients: ReadonlyMap<Handle, Recipient>, request: RecipientRequest): readonly Handle[] {
  const left = new Map(recipients);
  const handles: Handle[] = [];
  for (let found = findKnown(left)(request); found !== undefined; found = findKnown(left)(request)) {
    handles.push(found);
    left.delete(found);
  }
  return handles;
}
