import type { Effect } from './effect.ts';
import { counted } from './phrase.ts';
import { weightOf } from './weight.ts';

/** `2 effects: 8 addresses appear, 1 address changes, none would disappear`: the whole in one line, without a full stop. */
export function summaryOf(effects: readonly Effect[]): string {
  const losses = effects.filter((effect) => weightOf(effect) === 'loss').length;
  const urls = new Map(effects.flatMap(({ addresses }) => addresses.map(({ url, change }) => [url, change] as const)));
  const addresses = (change: string) => [...urls.values()].filter((one) => one === change).length;
  const told = [
    ...(losses > 0 ? [`${losses} of them ${losses === 1 ? 'takes' : 'take'} away what was published`] : []),
    addressesThat(addresses('appears'), 'appear'),
    addressesThat(addresses('changes'), 'change'),
    `${addresses('disappears') === 0 ? 'none' : addresses('disappears')} would disappear`,
  ];
  return `${counted(effects.length, 'effect')}: ${told.join(', ')}`;
}

function addressesThat(number: number, verb: string): string {
  return number === 1 ? `1 address ${verb}s` : `${number} addresses ${verb}`;
}
