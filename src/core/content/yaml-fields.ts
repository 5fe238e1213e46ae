import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Place, Problem } from '../problem/problem.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { TextRange } from './front-matter.ts';
import { limits } from './source-file.ts';
import { unprintable } from './unprintable.ts';
import { yamlProblem } from './yaml-problem.ts';

export interface YamlReading {
  /** Undefined where the YAML is so broken, or so little of a group of fields, that nothing can be said of its values. */
  readonly fields: Fields | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one group of fields: YAML 1.2 (core schema) without anchors, aliases, merge keys, tags, directives, or a second document. */
export function readYamlFields(file: FileText, range: TextRange): YamlReading {
  const source = file.text.slice(range.from, range.to);
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    stringKeys: true,
    // Repeated names are found below, in time linear in their number and with the place of the first.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeAt = (from: number, to: number): Place => file.placeAt(range.from + from, to - from);
  const broken = yamlProblem(document, source, placeAt);
  if (broken) return { fields: undefined, problems: [broken] };
  const reading: Reading = { source, placeAt, problems: [], tooDeep: false };
  const root = document.contents;
  if (root) refuseProperties(root, reading);
  if (reading.problems.length > 0) return { fields: undefined, problems: reading.problems };
  if (!isMap(root)) return { fields: undefined, problems: [fieldsExpected(root, reading)] };
  const values = groupOf(root, 1, reading);
  return { fields: fieldsOf(root, values, reading), problems: reading.problems };
}

/** One group of fields on its way from nodes to plain values. */
interface Reading {
  readonly source: string;
  readonly placeAt: (from: number, to: number) => Place;
  readonly problems: Problem[];
  /** One such problem is enough: what is too deep holds thousands more. */
  tooDeep: boolean;
}

function fieldsExpected(root: ParsedNode | null, reading: Reading): Problem {
  const found = isSeq(root) ? 'list' : isScalar(root) && root.value !== null ? 'text' : 'nothing';
  return { code: 'FIELDS_EXPECTED', place: root ? placeOf(root, reading) : reading.placeAt(0, 1), found };
}

function valueOf(node: ParsedNode | null, depth: number, reading: Reading): unknown {
  if (!node) return null;
  refuseProperties(node, reading);
  if (node.tag !== undefined) return undefined;
  if (isAlias(node)) return refused({ code: 'YAML_REFERENCE', place: placeOf(node, reading), kind: 'alias' }, reading);
  if (isScalar(node)) {
    const character = typeof node.value === 'string' ? unprintable(node.value) : undefined;
    return character
      ? refused({ code: 'UNPRINTABLE_CHARACTER', place: placeOf(node, reading), character: character.name }, reading)
      : node.value;
  }
  if (depth > limits.nesting) return refuseDepth(node, reading);
  return isMap(node) ? groupOf(node, depth, reading) : node.items.map((item) => valueOf(item, depth + 1, reading));
}

function groupOf(map: YAMLMap.Parsed, depth: number, reading: Reading): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const names = new Map<string, ParsedNode>();
  for (const { key, value } of map.items) {
    refuseProperties(key, reading);
    const name = isScalar(key) ? String(key.value) : '';
    const first = names.get(name);
    const problem = first ? repeated(name, { key, first }, reading) : refuseName(name, placeOf(key, reading));
    if (problem) reading.problems.push(problem);
    else {
      names.set(name, key);
      values[name] = valueOf(value, depth + 1, reading);
    }
  }
  return values;
}

function repeated(name: string, { key, first }: { key: ParsedNode; first: ParsedNode }, reading: Reading): Problem {
  const firstLine = placeOf(first, reading).line;
  return { code: 'DUPLICATE_FIELD', place: placeOf(key, reading), field: name, firstLine };
}

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

function refuseName(name: string, place: Place): Problem | undefined {
  if (name === '<<') return { code: 'YAML_REFERENCE', place, kind: 'merge key' };
  return FORBIDDEN_NAMES.has(name) ? { code: 'FORBIDDEN_NAME', place, name } : undefined;
}

/** Anchors and tags stand before their node, and the node does not say where. */
function refuseProperties(node: ParsedNode, { source, placeAt, problems }: Reading): void {
  const [start, end] = node.range;
  const placeFrom = (sign: string): Place => placeAt(wordBefore(start, sign, source), end);
  if (!isAlias(node) && node.anchor !== undefined)
    problems.push({ code: 'YAML_REFERENCE', place: placeFrom('&'), kind: 'anchor' });
  if (node.tag !== undefined) problems.push({ code: 'YAML_TAG', place: placeFrom('!') });
}

/** Where the last word with this sign in it begins before `offset`. */
function wordBefore(offset: number, sign: string, source: string): number {
  let start = Math.max(0, source.lastIndexOf(sign, offset - 1));
  while (start > 0 && !/[\s,[{]/.test(source.charAt(start - 1))) start--;
  return start;
}

function refuseDepth(node: ParsedNode, reading: Reading): unknown {
  if (!reading.tooDeep)
    reading.problems.push({ code: 'TOO_DEEP', place: placeOf(node, reading), limit: limits.nesting });
  reading.tooDeep = true;
  return undefined;
}

/** A value that is refused is there, but undefined: no schema can find more fault with it. */
function refused(problem: Problem, { problems }: Reading): unknown {
  problems.push(problem);
  return undefined;
}

function placeOf(node: ParsedNode, { placeAt }: Reading): Place {
  return placeAt(node.range[0], node.range[1]);
}

function fieldsOf(root: YAMLMap.Parsed, values: Record<string, unknown>, reading: Reading): Fields {
  const nodeOf = (path: FieldPath): ParsedNode => nearestNode(root, path).value;
  return {
    values,
    placeOf: (path) => placeOf(nodeOf(path), reading),
    placeOfName: (path) => placeOf(nearestNode(root, path).name, reading),
    written: (path) => reading.source.slice(nodeOf(path).range[0], nodeOf(path).range[1]),
  };
}

interface Found {
  readonly name: ParsedNode;
  readonly value: ParsedNode;
}

/** The node at the end of a path, or the last one on the way to it. */
function nearestNode(root: YAMLMap.Parsed, path: FieldPath): Found {
  let found: Found = { name: root, value: root };
  for (const step of path) {
    const next = childOf(found.value, step);
    if (!next) break;
    found = next;
  }
  return found;
}

function childOf(node: ParsedNode, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item ? { name: item, value: item } : undefined;
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  return pair ? { name: pair.key, value: pair.value ?? pair.key } : undefined;
}
