import { parseWebUrl } from '../model/text.ts';
import { parseInstant } from '../model/time.ts';
import { isList, isNode, valuesOf, type Node, type Value } from './json-ld.ts';

/** What a class of the standard must have and may have. */
export interface ClassRule {
  /** Types of which a node must have one. */
  readonly types: readonly string[];
  /** Whether a node without a type is taken to be of the class, as the standard says of objects within others. */
  readonly typeOptional?: boolean;
  readonly members: Readonly<Record<string, Row>>;
  /** What no single member shows. */
  readonly whole?: (node: Node) => Omit<Fault, 'path'> | undefined;
}

export interface Row {
  readonly required?: boolean;
  readonly many?: boolean;
  readonly kind: Kind;
}

/** A kind of value: what it is called, and what notes the faults of a value that is not one; an object may have several within. */
export interface Kind {
  readonly name: string;
  readonly look: (value: Value, path: string, faults: Fault[]) => void;
}

export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

const MOST_FAULTS = 20;

/** Everything in which a node is not as its class asks, in the order of the table; the first twenty. */
export function shapeFaults(node: Node, rule: ClassRule): readonly Fault[] {
  const faults: Fault[] = [];
  lookAtNode(node, rule, '', faults);
  return faults.slice(0, MOST_FAULTS);
}

function lookAtNode(node: Node, rule: ClassRule, path: string, faults: Fault[]): void {
  const before = faults.length;
  const types = valuesOf(node.get('type'));
  if (
    !types.some((type) => typeof type === 'string' && rule.types.includes(type)) &&
    !(rule.typeOptional && types.length === 0)
  )
    faults.push({ path: `${path}/type`, expected: rule.types.join(' or '), found: shown(node.get('type')) });
  for (const [member, row] of rowsOf(rule)) {
    const value = node.get(member);
    if (value !== undefined || row.required) lookAtMember(value, row, `${path}/${member}`, faults);
  }
  const whole = faults.length === before ? rule.whole?.(node) : undefined;
  if (whole) faults.push({ path, ...whole });
}

const rows = new WeakMap<ClassRule, readonly [member: string, row: Row][]>();

function rowsOf(rule: ClassRule): readonly [member: string, row: Row][] {
  const known = rows.get(rule);
  if (known) return known;
  const made = Object.entries(rule.members);
  rows.set(rule, made);
  return made;
}

function lookAtMember(value: Value | undefined, { required, many, kind }: Row, path: string, faults: Fault[]): void {
  if (value !== undefined && !isList(value)) {
    kind.look(value, path, faults);
    return;
  }
  const values = valuesOf(value);
  if (values.length === 0 && required) faults.push({ path, expected: kind.name, found: 'nothing' });
  if (values.length > 1 && !many)
    return void faults.push({ path, expected: `one: ${kind.name}`, found: `${values.length} values` });
  const most = faults.length + MOST_FAULTS;
  for (const one of values) {
    kind.look(one, path, faults);
    if (faults.length >= most) break;
  }
}

/** A value in a few words. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  if (isNode(value)) return 'an object';
  if (isList(value)) return `${value.length} values`;
  return JSON.stringify(value).slice(0, 200);
}

/** A kind that a test of the value alone decides. */
export function kind(name: string, isOne: (value: Value) => boolean): Kind {
  return {
    name,
    look: (value, path, faults) => {
      if (!isOne(value)) faults.push({ path, expected: name, found: shown(value) });
    },
  };
}

function textKind(name: string, isOne: (text: string) => boolean): Kind {
  return kind(name, (value) => typeof value === 'string' && isOne(value));
}

const URN_UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IMAGE_DATA = /^data:image\/(?:png|svg\+xml)[;,]/i;

export function isWebUrl(text: string): boolean {
  return parseWebUrl(text) !== undefined;
}

export function isTelephone(text: string): boolean {
  return /^\+?[1-9]\d{1,14}(?:;ext=\d+)?$/.test(text);
}

export const text = textKind('text', () => true);
export const filledText = textKind('text that is not empty', (value) => value.trim() !== '');
export const textOrNumber = kind('text or a number', (value) => typeof value === 'string' || typeof value === 'number');
export const truth = kind('true or false', (value) => typeof value === 'boolean');
export const webUrl = textKind('an address (http or https)', isWebUrl);
export const iri = textKind(
  'an address (http or https) or urn:uuid',
  (value) => isWebUrl(value) || URN_UUID.test(value),
);
export const imageUrl = textKind(
  'an address, or a PNG or SVG as data:',
  (value) => isWebUrl(value) || IMAGE_DATA.test(value),
);
export const moment = textKind('a moment with a time zone', (value) => parseInstant(value) !== undefined);
export const telephone = textKind('a telephone number (E.164)', isTelephone);
/** BCP 47: languages are of two or three letters; longer words are well-formed, and none stands for a language. */
export const language = textKind('a language tag', (value) =>
  /^(?:[a-z]{2,3}|[ix](?=-))(?:-[a-z\d]{1,8})*$/i.test(value),
);
export const hostName = textKind('the name of a host', (value) => /^[\w.-]+(?::\d{1,5})?$/.test(value));

/** An object of a class. */
export function embedded(rule: ClassRule): Kind {
  const name = `an object (${rule.types[0] ?? ''})`;
  return {
    name,
    look: (value, path, faults) => {
      if (isNode(value)) lookAtNode(value, rule, path, faults);
      else faults.push({ path, expected: name, found: shown(value) });
    },
  };
}

/** A link of this kind, or an object of the class. */
export function linkOr(link: Kind, rule: ClassRule): Kind {
  return {
    name: `${link.name}, or an object (${rule.types[0] ?? ''})`,
    look: (value, path, faults) => {
      if (isNode(value)) lookAtNode(value, rule, path, faults);
      else link.look(value, path, faults);
    },
  };
}

/** A link, or an object that has one as its id and is checked elsewhere. */
export function linked(link: Kind): Kind {
  const required: Row = { required: true, kind: link };
  return {
    name: link.name,
    look: (value, path, faults) => {
      if (isNode(value)) lookAtMember(value.get('id'), required, `${path}/id`, faults);
      else link.look(value, path, faults);
    },
  };
}
