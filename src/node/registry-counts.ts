import type { Registry } from '../core/model/registry.ts';
import { reviewTranslations } from '../core/review/translations.ts';

export interface Counts {
  readonly issuers: number;
  readonly badges: number;
  readonly awards: number;
  readonly recipients: number;
  /** Translations whose original has changed since. */
  readonly outdatedTranslations: number;
}

export function countsIn(registry: Registry | undefined): Counts {
  return {
    issuers: registry?.issuers.size ?? 0,
    badges: registry?.badges.size ?? 0,
    awards: registry?.awards.length ?? 0,
    recipients: registry?.recipients.size ?? 0,
    outdatedTranslations: registry ? outdatedTranslations(registry) : 0,
  };
}

export function outdatedTranslations(registry: Registry): number {
  return reviewTranslations(registry).filter(({ state }) => state.kind === 'outdated').length;
}

/** `1 issuer, 6 badges, 21 awards, 9 recipients`. */
export function printCounts({ issuers, badges, awards, recipients }: Counts): string {
  return [
    count(issuers, 'issuer'),
    count(badges, 'badge'),
    count(awards, 'award'),
    count(recipients, 'recipient'),
  ].join(', ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
