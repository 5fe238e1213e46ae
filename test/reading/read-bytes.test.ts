import { readFileSync } from 'node:fs';
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
