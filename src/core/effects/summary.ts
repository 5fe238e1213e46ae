import type { Effect } from './effect.ts';
import { counted } from './phrase.ts';
import { weightOf } from './weight.ts';

/** `2 awards appear, 1 is revoked, 8 addresses appear, 1 changes`: the whole in one line, without a full stop. */
export function summaryOf(effects: readonly Effect[]): string {
  const losses = effects.filter((effect) => weightOf(effect) === 'loss').length;
  const urls = new Map(effects.flatMap(({ addresses }) => addresses.map(({ url, change }) => [url, change] as const)));
  const addresses = (change: string) => [...urls.values()].filter((one) => one === change).length;
  return [
    counted(effects.length, 'effect'),
    ...(losses > 0 ? [`${losses} of them ${losses === 1 ? 'takes' : 'take'} away what was published`] : []),
    `${counted(addresses('appears'), 'address').replace('addresss', 'addresses')} appear`,
    `${addresses('changes')} change`,
    `${addresses('disappears')} would disappear`,
  ].join(', ');
}
