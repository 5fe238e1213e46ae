import type { Registry } from '../core/model/registry.ts';

/** `1 issuer, 6 badges, 21 awards, 9 recipients`. */
export function registryCounts(registry: Registry | undefined): string {
  return [
    count(registry?.issuers.size ?? 0, 'issuer'),
    count(registry?.badges.size ?? 0, 'badge'),
    count(registry?.awards.length ?? 0, 'award'),
    count(registry?.recipients.size ?? 0, 'recipient'),
  ].join(', ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
