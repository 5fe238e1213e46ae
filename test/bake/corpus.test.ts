import { existsSync, readFileSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture } from '../../src/core/bake/inspect-picture.ts';
import { preparePng, unbakePng } from '../../src/core/bake/png.ts';
import { prepareSvg, unbakeSvg } from '../../src/core/bake/svg.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { describe } from '../../src/core/problem/describe.ts';
import { pixelsOf } from './png-parts.ts';

const corpus = new URL('../../../shared/corpus/fedora-badges/', import.meta.url);
const files = (folder: string) =>
  existsSync(corpus)
    ? readdirSync(new URL(folder, corpus)).map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(new URL(folder + name, corpus))),
      }))
    : [];

test.skipIf(!existsSync(corpus))('the artwork of a real community, drawn in Inkscape, is accepted as it is', () => {
  const pictures = [...files('svgs/'), ...files('pngs/')];
  expect(pictures.length).toBeGreaterThan(100);
  const refused = pictures.flatMap(({ name, bytes }) =>
    inspectPicture(name as ProjectPath, bytes).problems.map((problem) => `${name}: ${describe(problem).message}`),
  );
  expect(refused).toEqual([]);
});

test.skipIf(!existsSync(corpus))('real PNGs keep their pixels and give back what is baked into them', () => {
  for (const { bytes } of files('pngs/').slice(0, 10)) {
    const baked = preparePng(bytes).bake('a.b.c');
    expect(unbakePng(baked)).toEqual({ kind: 'found', text: 'a.b.c' });
    expect(pixelsOf(baked).equals(pixelsOf(bytes))).toBe(true);
  }
});

test.skipIf(!existsSync(corpus))('real SVGs look the same with a badge in them and give it back', async () => {
  for (const { bytes } of files('svgs/').slice(0, 4)) {
    const baked = prepareSvg(new TextDecoder().decode(bytes)).bake({ kind: 'signed', jws: 'a.b.c' });
    expect(unbakeSvg(baked)).toEqual({ kind: 'found', text: 'a.b.c' });
    const [before, after] = await Promise.all([bytes, Buffer.from(baked)].map((svg) => sharp(svg).raw().toBuffer()));
    expect(after && before?.equals(after)).toBe(true);
  }
});
