import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { kindOf, type EntryKind } from './entry.ts';
import { systemCode, systemReason } from './system-reason.ts';

export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'wrong kind'; readonly found: EntryKind }
  | { readonly kind: 'unreadable'; readonly reason: string };

// Neither a link nor a pipe that took the file's place since it was found is followed or waited for.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads a regular file of at most `limit` bytes. One that grows while it is read cannot outgrow the limit. */
export function readBytes(location: string, limit: number): BytesRead {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(location, FLAGS);
    return readOpened(descriptor, limit);
  } catch (error) {
    if (systemCode(error) === 'ELOOP') return { kind: 'wrong kind', found: 'symbolic link' };
    return { kind: 'unreadable', reason: systemReason(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readOpened(descriptor: number, limit: number): BytesRead {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return { kind: 'wrong kind', found: kindOf(stats) };
  if (stats.size > limit) return { kind: 'too large', bytes: stats.size };
  const expected = fill(Buffer.allocUnsafe(stats.size + 1), descriptor);
  if (expected.length <= stats.size) return { kind: 'read', bytes: expected };
  const grown = Buffer.concat([expected, fill(Buffer.allocUnsafe(limit + 1 - expected.length), descriptor)]);
  return grown.length > limit ? { kind: 'too large', bytes: grown.length } : { kind: 'read', bytes: grown };
}

/** Reads until the file ends or the buffer is full. */
function fill(buffer: Buffer, descriptor: number): Buffer {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}
