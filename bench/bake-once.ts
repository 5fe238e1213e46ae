import { createRequire } from 'node:module';
import { preparePng } from '../src/core/bake/png.ts';
import { prepareSvg } from '../src/core/bake/svg.ts';
import { picture } from './generate.ts';

/** Its writer of PNG does not run on the Node of today, so that only SVG can be held against it. */
interface Bakery {
  bake(
    options: { image: Buffer; signature: string },
    done: (error: Error | null, baked: string | undefined) => void,
  ): void;
}

/** Bakes the same signature into the same picture as often as asked, by ours and by openbadges-bakery. Prints how many each does in a second. */
const [count = '2000'] = process.argv.slice(2);
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${'<circle cx="128" cy="128" r="9"/>'.repeat(120)}</svg>`;
const signature = `${'e'.repeat(36)}.${'a'.repeat(900)}.${'b'.repeat(342)}`;
const bakery = createRequire(import.meta.url)('openbadges-bakery') as Bakery;
const [png, svg] = [preparePng(picture(1)), prepareSvg(drawing)];

const rates = {
  png: await rateOf(() => Promise.resolve(png.bake(signature))),
  svg: await rateOf(() => Promise.resolve(svg.bake({ kind: 'signed', jws: signature }))),
  theirSvg: await rateOf(
    () =>
      new Promise((resolve, reject) => {
        bakery.bake({ image: Buffer.from(drawing), signature }, (error, baked) => {
          if (error) reject(error);
          else resolve(baked);
        });
      }),
  ),
};
process.stdout.write(`${JSON.stringify(rates)}\n`);

async function rateOf(bake: () => Promise<unknown>): Promise<number> {
  await bake();
  const start = performance.now();
  for (let index = 0; index < Number(count); index += 1) await bake();
  return (Number(count) * 1000) / (performance.now() - start);
}
