import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fails, unsettled, type Case, type Expectation, type Kind } from './case.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('openbadges-bakery')), 'test');

/** Pictures with which Mozilla tests its bakery, byte for byte. The badges in them are of before Open Badges 1.1, or none. */
export function filesOfOthers(): readonly Case[] {
  const fault = fails('ONE_BAKED_CHUNK', 'Baking');
  return [
    picture('bakery-baked', 'svg', 'baked.svg', [
      'A picture of Mozilla’s bakery, with the least that was once a badge.',
      unsettled('OPEN_BADGES_VERSION', 'JSON-LD'),
    ]),
    picture('bakery-bad-json', 'svg', 'bad-json.svg', [
      'A picture of Mozilla’s bakery, with JSON that is none.',
      fault,
    ]),
    picture('bakery-no-json', 'svg', 'no-json.svg', [
      'A picture of Mozilla’s bakery, with nothing but an address, whose host does not answer.',
      unsettled('INPUT_REACHABLE', 'Baking, SVG'),
    ]),
    picture('bakery-unbaked-svg', 'svg', 'unbaked.svg', ['A picture of Mozilla’s bakery, without a badge.', fault]),
    picture('bakery-unbaked-png', 'png', 'unbaked.png', ['A picture of Mozilla’s bakery, without a badge.', fault]),
  ];
}

function picture(id: string, kind: Kind, file: string, [title, expectation]: readonly [string, Expectation]): Case {
  const source = `openbadges-bakery 1.0.5, test/${file}; © Mozilla Foundation, MPL-2.0`;
  return { id, title, kind, ...expectation, source, input: readFileSync(join(folder, file)), answers: {} };
}
