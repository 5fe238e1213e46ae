import { check } from './check.ts';
import {
  badgeClassRule,
  assertionRule,
  endorsementRule,
  issuerRule,
  keyRule,
  revocationListRule,
} from './classes/rules.ts';
import { hasType, isJsonObject, normalForm, type NormalForm, type Node } from './json-ld.ts';
import { otherVersion } from './other-version.ts';
import { shapeFaults, type ClassRule } from './shape.ts';
import { readStrictJson, type JsonObject, type JsonReading } from './strict-json.ts';
import type { Check } from './verification.ts';

/** A document as far as it could be read; without a node where it could not. */
export interface ReadDocument {
  readonly node: Node | undefined;
  readonly checks: readonly Check[];
}

export type EntryClass = 'assertion' | 'endorsement' | 'badge' | 'issuer' | 'key' | 'revocations';

const CLASSES = {
  assertion: { rule: assertionRule, code: 'ASSERTION_SHAPE' },
  endorsement: { rule: endorsementRule, code: 'ENDORSEMENT_SHAPE' },
  badge: { rule: badgeClassRule, code: 'BADGE_SHAPE' },
  issuer: { rule: issuerRule, code: 'ISSUER_SHAPE' },
  key: { rule: keyRule, code: 'KEY_SHAPE' },
  revocations: { rule: revocationListRule, code: 'REVOCATION_LIST_SHAPE' },
} as const satisfies Record<EntryClass, { rule: ClassRule; code: string }>;

const ENTRIES = Object.entries(CLASSES);

/** More than any document has but a revocation list; pictures within a document count. */
const most = { characters: 1024 * 1024, values: 20_000 } as const;

/** Reads text as a document of the standard. Nothing is said of its class yet. */
export function readDocument(text: string, subject: string): ReadDocument {
  const reading = readStrictJson(text);
  if (reading.kind === 'broken') return unread(text, subject, `${reading.reason} (character ${reading.offset})`);
  if (!isJsonObject(reading.value)) return unread(text, subject, 'JSON that is no object');
  if ((text.length > most.characters || reading.values > most.values) && !isCalledList(reading.value))
    return undecided(check('JSON_WELL_FORMED', 'unsettled', subject, { found: 'more than is read of one document' }));
  const version = otherVersion(reading.value);
  if (version !== undefined)
    return undecided(
      check('JSON_WELL_FORMED', true, subject),
      check('OPEN_BADGES_VERSION', 'unsettled', subject, { expected: 'Open Badges 2.0', found: version }),
    );
  const form = normalForm(reading.value);
  return { node: form.node, checks: documentChecks(form, reading, subject) };
}

function isCalledList(document: JsonObject): boolean {
  return document.get('type') === 'RevocationList' || document.get('@type') === 'RevocationList';
}

function undecided(...checks: readonly Check[]): ReadDocument {
  return { node: undefined, checks };
}

function unread(text: string, subject: string, found: string): ReadDocument {
  const finding = { expected: 'a JSON object', found, raw: text };
  return { node: undefined, checks: [check('JSON_WELL_FORMED', false, subject, finding)] };
}

/** Whether a node is as its class asks; the first fault is told, and all of them unfold. */
export function checkShape(node: Node, entry: EntryClass, subject: string): Check {
  const { rule, code } = CLASSES[entry];
  return faultsCheck(code, shapeFaults(node, rule), subject);
}

/** The class that a document is of by its type; undefined for none, and for more than one. */
export function entryClassOf(node: Node): EntryClass | undefined {
  const [entry, ...more] = ENTRIES.filter(([, { rule }]) => hasType(node, ...rule.types));
  return more.length === 0 ? (entry?.[0] as EntryClass | undefined) : undefined;
}

type Read = Extract<JsonReading, { kind: 'read' }>;

function documentChecks(
  form: NormalForm,
  { duplicates: repeated, inexact }: Pick<Read, 'duplicates' | 'inexact'>,
  subject: string,
): readonly Check[] {
  const duplicates = [...repeated, ...form.duplicates];
  const contexts = form.unknownContexts.join(', ');
  return [
    inexact.length === 0
      ? check('JSON_WELL_FORMED', true, subject)
      : check('JSON_WELL_FORMED', 'unsettled', subject, {
          found: `numbers that programs read differently: ${inexact.join(', ')}`,
        }),
    check(
      'NO_DUPLICATE_MEMBERS',
      duplicates.length === 0,
      subject,
      duplicates.length > 0 ? { found: duplicates.join(', ') } : {},
    ),
    contexts !== ''
      ? check('CONTEXT_KNOWN', 'unsettled', subject, {
          expected: 'https://w3id.org/openbadges/v2',
          found: contexts,
        })
      : check('CONTEXT_KNOWN', form.hasContext, subject, {
          expected: 'https://w3id.org/openbadges/v2',
          ...(!form.hasContext && { found: 'nothing' }),
        }),
    check(
      'TERMS_KNOWN',
      form.unknownTerms.length === 0 ? 'passed' : 'unsettled',
      subject,
      form.unknownTerms.length === 0 ? {} : { found: form.unknownTerms.join(', ') },
    ),
  ];
}

function faultsCheck(code: Check['code'], faults: ReturnType<typeof shapeFaults>, subject: string): Check {
  const [first] = faults;
  if (!first) return check(code, true, subject);
  return check(code, false, subject, {
    expected: `${first.path}: ${first.expected}`,
    found: `${first.found}${faults.length > 1 ? `, and ${faults.length - 1} more faults` : ''}`,
    raw: faults.map(({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`).join('\n'),
  });
}
