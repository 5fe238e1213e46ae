import type { Evidence } from '../model/award.ts';
import { parseWebUrl } from '../model/text.ts';
import { refusals, type Refusal } from './refusal.ts';

export type EvidenceReading =
  | { readonly kind: 'evidence'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const MOST = 50;
const ITEM = /^(\d{1,3})\. (\S{1,2000})(?: [—–-] (\S.{0,199}))?$/u;

/** Reads evidence, one item a line: `<number of the criterion>. <address> — <name>`. The name may be missing; blank lines are skipped. */
export function parseEvidence(text: string): EvidenceReading {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > MOST) return { kind: 'refused', refusals: [refusals.FORM_EVIDENCE_TOO_MUCH(MOST)] };
  const items = lines.map(parseItem);
  const faults = items.flatMap((item, index) => (item ? [] : [refusals.FORM_EVIDENCE(index + 1)]));
  if (faults.length > 0) return { kind: 'refused', refusals: faults.slice(0, 5) };
  return { kind: 'evidence', evidence: items.filter((item) => item !== undefined) };
}

/** One line of evidence, as `parseEvidence` reads it. */
export function evidenceLine({
  criterion,
  url,
  name,
}: Required<Pick<Evidence, 'criterion' | 'url'>> & Pick<Evidence, 'name'>): string {
  return `${criterion}. ${url}${name === undefined || name.trim() === '' ? '' : ` — ${name.replaceAll(/\s+/g, ' ').trim()}`}`;
}

function parseItem(line: string): Evidence | undefined {
  const [, number = '', address = '', name] = ITEM.exec(line) ?? [];
  const url = parseWebUrl(address);
  const criterion = Number(number);
  if (url === undefined || criterion < 1 || criterion > 100) return undefined;
  return { url, criterion, ...(name !== undefined && { name: name.trim() }) };
}
