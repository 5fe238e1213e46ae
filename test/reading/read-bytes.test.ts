import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/node/reading/read-bytes.ts';

// Linux makes the content of these files when they are read, and says before that they are empty: they grow under the reader.
const GROWING = '/proc/self/mountinfo';

describe.runIf(process.platform === 'linux')('a file that grows while it is read', () => {
  test('is read to its end', () => {
    const read = readBytes(GROWING, 64 * 1024);
    expect(read.kind === 'read' && read.bytes.toString()).toBe(readFileSync(GROWING, 'utf8'));
  });

  test('cannot outgrow the limit', () => {
    expect(readBytes(GROWING, 10)).toEqual({ kind: 'too large', bytes: 11 });
  });
});

test('a link that took the place of a file since it was found is not followed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-link-'));
  symlinkSync('/etc/passwd', join(folder, 'badge.md'));
  const read = readBytes(join(folder, 'badge.md'), 1000);
  rmSync(folder, { recursive: true });
  expect(read).toEqual({ kind: 'wrong kind', found: 'symbolic link' });
});

test('a file that has vanished since it was found is unreadable', () => {
  expect(readBytes('/nowhere/badge.md', 1000)).toEqual({
    kind: 'unreadable',
    reason: 'it vanished while the project was read',
  });
});
