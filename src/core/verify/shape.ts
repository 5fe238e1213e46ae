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

/** A kind of value: what it is called, and whether a value is one; an object may have faults within. */
export interface Kind {
  readonly name: string;
  readonly faults: (value: Value, path: string) => readonly Fault[];
}

export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

const MOST_FAULTS = 20;

/** Everything in which a node is not as its class asks, in the order of the table; the first twenty. */
export function shapeFaults(node: Node, rule: ClassRule, path = ''): readonly Fault[] {
  const faults: Fault[] = [];
  const types = valuesOf(node.get('type'));
  if (
    !types.some((type) => typeof type === 'string' && rule.types.includes(type)) &&
    !(rule.typeOptional && types.length === 0)
  )
    faults.push({ path: `${path}/type`, expected: rule.types.join(' or '), found: shown(node.get('type')) });
  for (const [member, row] of Object.entries(rule.members))
    faults.push(...memberFaults(node.get(member), row, `${path}/${member}`));
  const whole = faults.length === 0 ? rule.whole?.(node) : undefined;
  if (whole) faults.push({ path, ...whole });
  return faults.slice(0, MOST_FAULTS);
}

function memberFaults(value: Value | undefined, { required, many, kind }: Row, path: string): readonly Fault[] {
  const values = valuesOf(value);
  if (values.length === 0) return required ? [{ path, expected: kind.name, found: 'nothing' }] : [];
  if (values.length > 1 && !many) return [{ path, expected: `one: ${kind.name}`, found: `${values.length} values` }];
  const faults: Fault[] = [];
  for (const one of values) {
    faults.push(...kind.faults(one, path));
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults;
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
  return { name, faults: (value, path) => (isOne(value) ? [] : [{ path, expected: name, found: shown(value) }]) };
}

function textKind(name: string, isOne: (text: string) => boolean): Kind {
  return kind(name, (value) => typeof value === 'string' && isOne(value));
}

const URN_UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IMAGE_DATA = /^data:image\/(?:png|svg\+xml)[;,]/i;

export function isWebUrl(text: string): boolean {
  return parseWebUrl(text) !== undefined;
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
export const telephone = textKind('a telephone number (E.164)', (value) =>
  /^\+?[1-9]\d{1,14}(?:;ext=\d+)?$/.test(value),
);
export const language = textKind('a language tag', (value) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value));
export const hostName = textKind('the name of a host', (value) => /^[\w.-]+(?::\d{1,5})?$/.test(value));

/** An object of a class. */
export function embedded(rule: ClassRule): Kind {
  const name = `an object (${rule.types[0] ?? ''})`;
  return {
    name,
    faults: (value, path) =>
      isNode(value) ? shapeFaults(value, rule, path) : [{ path, expected: name, found: shown(value) }],
  };
}

/** A link of this kind, or an object of the class. */
export function linkOr(link: Kind, rule: ClassRule): Kind {
  return {
    name: `${link.name}, or an object (${rule.types[0] ?? ''})`,
    faults: (value, path) => (isNode(value) ? shapeFaults(value, rule, path) : link.faults(value, path)),
  };
}

/** A link, or an object that has one as its id and is checked elsewhere. */
export function linked(link: Kind): Kind {
  return {
    name: link.name,
    faults: (value, path) =>
      isNode(value)
        ? memberFaults(value.get('id'), { required: true, kind: link }, `${path}/id`)
        : link.faults(value, path),
  };
}
