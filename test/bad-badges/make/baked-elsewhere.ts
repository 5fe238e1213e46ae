import { createRequire } from 'node:module';
import { holds, type Case } from './case.ts';
import { bareSvg } from './pictures.ts';
import { jws } from './tokens.ts';
import { claimed, worldAt } from './world.ts';

/** Mozilla's bakery, which has baked since 2012. Its writer of PNG does not run on the Node of today. */
interface Bakery {
  bake(
    options: { image: Buffer; data?: object; url?: string; signature?: string },
    callback: (error: Error | null, image: string) => void,
  ): void;
}

const bakery = createRequire(import.meta.url)('openbadges-bakery') as Bakery;

/** Good badges that another program baked. */
export async function bakedElsewhere(): Promise<readonly Case[]> {
  const good = worldAt('good.example');
  const signed = await bake({ signature: jws(good.signed) });
  const hosted = await bake({ data: good.assertion, url: good.at('assertion.json') });
  return [
    claimed(
      ['good-signed-svg-bakery', 'A signed badge, baked into an SVG by Mozilla’s bakery.'],
      holds('Baking, SVG'),
      () => ({
        kind: 'svg',
        input: signed,
      }),
    ),
    claimed(
      ['good-hosted-svg-bakery', 'A hosted badge, baked into an SVG by Mozilla’s bakery.'],
      holds('Baking, SVG'),
      () => ({
        kind: 'svg',
        input: hosted,
      }),
    ),
  ];
}

function bake(badge: { data: object; url: string } | { signature: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    bakery.bake({ image: Buffer.from(bareSvg), ...badge }, (error, image) => {
      if (error) reject(error);
      else resolve(image);
    });
  });
}
