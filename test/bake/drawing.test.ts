import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rasteriser } from '../../src/node/rasterise.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inner}</svg>`;
const endless = svg(`<text>${'a'.repeat(900_000)}</text>`);

function drawer(timeLimit?: number) {
  const scratch = mkdtempSync(join(tmpdir(), 'blazon-test-'));
  const { draw, close } = rasteriser(scratch, timeLimit);
  onTestFinished(() => {
    close();
    rmSync(scratch, { recursive: true, force: true });
  });
  return draw;
}

test('a picture that takes too long is given up, and the next one is drawn all the same', async () => {
  const draw = drawer(5000);
  expect(await draw(endless)).toEqual({ kind: 'undrawable', reason: 'it is not done after 5 seconds' });
  expect(await draw(svg('<rect width="8" height="8"/>'))).toMatchObject({ kind: 'drawn' });
});

test('a picture that the program that draws refuses is told, and the next one is drawn all the same', async () => {
  const draw = drawer();
  const pattern = '<pattern id="p" width="1e9" height="1e9" patternUnits="userSpaceOnUse"><path d="M0 0"/></pattern>';
  expect(await draw(svg(`${pattern}<rect width="8" height="8" fill="url(#p)"/>`))).toMatchObject({
    kind: 'undrawable',
    reason: expect.stringMatching(/\w/) as string,
  });
  expect(await draw(svg('<rect width="8" height="8"/>'))).toMatchObject({ kind: 'drawn' });
});
