import type { Evidence } from '../model/award.ts';
import { parseInstant } from '../model/time.ts';
import { nearest } from '../problem/nearest.ts';
import type { AwardCorrection, BadgeCorrection } from './correct.ts';
import { parseEvidence } from './evidence-argument.ts';

/** What `--set field=value` says, or in two sentences why it says nothing. */
export type Corrections<Correction> =
  | { readonly kind: 'corrections'; readonly correction: Correction }
  | { readonly kind: 'wrong'; readonly message: string; readonly hint: string };

const AWARD_FIELDS = ['issuedOn', 'expires', 'evidence', 'narrative'];
const BADGE_FIELDS = ['name', 'description'];

/** Reads corrections of an award. A field without a value (`expires=`) is taken away; `evidence=` may be said several times. */
export function awardCorrection(settings: readonly string[]): Corrections<AwardCorrection> {
  let correction: AwardCorrection = {};
  const evidence: Evidence[] = [];
  for (const { field, value } of settings.map(setting)) {
    if (!AWARD_FIELDS.includes(field)) return unknownField(field, AWARD_FIELDS, 'award');
    if (field === 'narrative') correction = { ...correction, narrative: value === '' ? null : value };
    else if (field === 'evidence') {
      const one = value === '' ? undefined : parseEvidence(value);
      if (value !== '' && !one)
        return wrongValue('evidence', 'evidence=https://github.com/acme/tool/pull/41=Name of it');
      if (one) evidence.push(one);
      correction = { ...correction, evidence };
    } else {
      const moment = parseInstant(value);
      if (!moment && !(field === 'expires' && value === '')) return wrongValue(field, `${field}=2026-06-03T09:00:00Z`);
      correction = {
        ...correction,
        ...(field === 'expires' ? { expires: moment ?? null } : moment && { issuedOn: moment }),
      };
    }
  }
  return { kind: 'corrections', correction };
}

export function badgeCorrection(settings: readonly string[]): Corrections<BadgeCorrection> {
  let correction: BadgeCorrection = {};
  for (const { field, value } of settings.map(setting)) {
    if (!BADGE_FIELDS.includes(field)) return unknownField(field, BADGE_FIELDS, 'badge');
    if (value.trim() === '') return wrongValue(field, `${field}=First Pull Request`);
    correction = { ...correction, [field]: value.trim() };
  }
  return { kind: 'corrections', correction };
}

function setting(text: string): { readonly field: string; readonly value: string } {
  const at = text.indexOf('=');
  return at < 0 ? { field: text, value: '' } : { field: text.slice(0, at).trim(), value: text.slice(at + 1) };
}

function unknownField(field: string, known: readonly string[], of: 'award' | 'badge'): Corrections<never> {
  const near = nearest(field, known);
  const OTHERWISE = {
    award: 'Who has it and which badge it is cannot be corrected: revoke it, and award anew.',
    badge: 'Criteria and pictures are edited in the file, with an entry in `errata`.',
  };
  return {
    kind: 'wrong',
    message: `Of ${of === 'award' ? 'an award' : 'a badge'} one can set ${known.join(', ')}.`,
    hint: near === undefined ? OTHERWISE[of] : `Did you mean ${near}?`,
  };
}

function wrongValue(field: string, example: string): Corrections<never> {
  return { kind: 'wrong', message: `\`${field}\` cannot be that.`, hint: `Write it as --set "${example}".` };
}
