import { visible } from '../problem/visible.ts';
import { headingsIn } from './headings.ts';
import { refusals, type Refusal } from './refusal.ts';

/** What was filled into the form, field by field, as text. Empty where nothing was. */
export interface IssueForm {
  readonly badge: string;
  readonly sealed: string;
  readonly claim: string;
  /** Lines. */
  readonly evidence: string;
  /** Markdown of a stranger. */
  readonly narrative: string;
}

export type FormReading =
  | { readonly kind: 'form'; readonly form: IssueForm }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** The headings of the form, in their order. */
export const LABELS = ['Badge', 'Sealed address', 'Claim', 'Evidence', 'Narrative'] as const;
type Label = (typeof LABELS)[number];

const MOST_CHARACTERS = 40_000;
/** What GitHub writes for a field that was left empty. */
const NOTHING = '_No response_';

/**
 * Reads the body of an issue that GitHub made of our form: five headings `### <label>`, each once, in their order, from the first
 * line on. What stands between two of them is the text of the field, to the letter; only blank lines around it fall away.
 *
 * The body is a stranger's, and what a reviewer sees in it has to be what is read. So no line may look like one of our headings
 * unless it is that heading: not in other letters or levels, not underlined, quoted, in a list, in HTML or in a code block. Letters
 * of other alphabets look alike, so there are no other headings at all; in a code block a line that begins with `#` is text.
 * Comments and characters that are not seen are refused as well.
 */
export function parseIssueForm(body: string): FormReading {
  if (body.length > MOST_CHARACTERS) return refused([refusals.FORM_TOO_LONG(MOST_CHARACTERS)]);
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const unreadable = lines.flatMap(unseen);
  if (unreadable.length > 0) return refused(unreadable.slice(0, 5));
  const places = LABELS.map((label) => lines.indexOf(`### ${label}`));
  const missing = LABELS.filter((_, index) => !isInPlace(lines, places, index));
  const forged = headingFaults(lines, places);
  const before = lines.slice(0, Math.max(0, places[0] ?? 0)).some((line) => line.trim() !== '');
  const faults = [
    ...missing.map((label) => refusals.FORM_HEADING_MISSING(label)),
    ...forged.slice(0, 5),
    ...(before ? [refusals.FORM_TEXT_BEFORE()] : []),
  ];
  if (faults.length > 0) return refused(faults);
  const field = (label: Label) => {
    const index = LABELS.indexOf(label);
    const text = lines.slice((places[index] ?? 0) + 1, places[index + 1]).join('\n');
    const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    return trimmed.trim() === NOTHING ? '' : trimmed;
  };
  const form = {
    badge: field('Badge').trim(),
    sealed: field('Sealed address').trim(),
    claim: field('Claim').trim(),
    evidence: field('Evidence'),
    narrative: field('Narrative'),
  };
  const spread = ONE_LINE.filter(([, name]) => /\s/.test(form[name])).map(([label]) => refusals.FORM_ONE_LINE(label));
  return spread.length > 0 ? refused(spread) : { kind: 'form', form };
}

/** What of a text would keep it from being taken as the text of a field; lines count from its own first. */
export function freeTextFaults(text: string): readonly Refusal[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return [...lines.flatMap(unseen), ...headingFaults(lines, [])].slice(0, 5);
}

/** The body that GitHub makes of a form that was filled in so. */
export function issueBody(form: IssueForm): string {
  const texts = [form.badge, form.sealed, form.claim, form.evidence, form.narrative];
  return LABELS.map((label, index) => `### ${label}\n\n${texts[index] || NOTHING}`).join('\n\n');
}

const ONE_LINE = [
  ['Badge', 'badge'],
  ['Sealed address', 'sealed'],
  ['Claim', 'claim'],
] as const;

/** GitHub puts a blank line on either side of a heading. */
function isInPlace(lines: readonly string[], places: readonly number[], index: number): boolean {
  const place = places[index] ?? -1;
  if (place < 0 || places.slice(0, index).some((earlier) => earlier >= place)) return false;
  return [lines[place - 1], lines[place + 1]].every((line) => line === undefined || line.trim() === '');
}

function unseen(line: string, index: number): readonly Refusal[] {
  const character = Array.from(line).find((one) => one !== '\t' && visible(one) !== one);
  if (character !== undefined) return [refusals.FORM_UNSEEN_CHARACTER(visible(character), index + 1)];
  return /<[!?]/.test(line) ? [refusals.FORM_HIDDEN_COMMENT(index + 1)] : [];
}

/** Headings that are not at the places of ours, and what else looks like one of ours. */
function headingFaults(lines: readonly string[], places: readonly number[]): readonly Refusal[] {
  const headings = headingsIn(lines);
  return lines.flatMap((line, index): readonly Refusal[] => {
    if (places.includes(index)) return [];
    const label = forgedLabel(line, lines[index + 1] ?? '');
    if (label !== undefined) return [refusals.FORM_HEADING_FORGED(label, index + 1)];
    return headings.has(index) ? [refusals.FORM_HEADING_IN_TEXT(index + 1)] : [];
  });
}

function forgedLabel(line: string, next: string): Label | undefined {
  const plain = wordsOf(line);
  const isMarked = /#|<\s*h\d|＃|﹟/iu.test(line) || /^\W*(?:=+|-+)\s*$/.test(next);
  return isMarked ? LABELS.find((one) => wordsOf(one) === plain) : undefined;
}

/** The letters of a line as a reader takes them in, without what marks it up. */
function wordsOf(line: string): string {
  const withoutTags = line.normalize('NFKC').replaceAll(/<[^<>]*>|&[#a-z0-9]+;|^\s*\d+[.)]/giu, ' ');
  return withoutTags
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function refused(faults: readonly Refusal[]): FormReading {
  return { kind: 'refused', refusals: faults };
}
