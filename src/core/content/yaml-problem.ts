import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, ParsedNode, YAMLParseError } from 'yaml';
import type { Place, Problem } from '../problem/problem.ts';
import { limits } from './source-file.ts';

/** The first reason why YAML is not such as we read; what follows a first mistake says little. Undefined where there is none. */
export function yamlProblem(document: Document.Parsed, source: string, placeAt: PlaceAt): Problem | undefined {
  const directive = DIRECTIVE.exec(source);
  if (directive)
    return { code: 'YAML_DIRECTIVE', place: placeAt(directive[0].length - 1, lineEnd(source, directive[0].length)) };
  const error = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION') ?? document.errors[0];
  return error && problemOf(error, placeOfError(error, document, { source, placeAt }));
}

type YamlError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;
type PlaceAt = (from: number, to: number) => Place;

/** A `%` where a directive may stand: before anything but blank lines and comments. */
const DIRECTIVE = /^(?:[ \t]*(?:#[^\n]*)?\n)*%/;

function problemOf({ code, message }: YamlError, place: Place): Problem {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return { code: 'TOO_DEEP', place, limit: limits.nesting };
    case 'MULTIPLE_DOCS':
      return { code: 'YAML_SEVERAL_DOCUMENTS', place };
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
      return { code: 'YAML_REFERENCE', place, kind: 'anchor' };
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return { code: 'YAML_TAG', place };
    case 'BAD_DIRECTIVE':
      return { code: 'YAML_DIRECTIVE', place };
    case 'TAB_AS_INDENT':
      return { code: 'YAML_SYNTAX', place, fault: 'tab' };
    case 'BAD_SCALAR_START':
      return { code: 'YAML_SYNTAX', place, fault: 'reserved' };
    case 'BAD_DQ_ESCAPE':
      return { code: 'YAML_SYNTAX', place, fault: 'escape' };
    case 'KEY_OVER_1024_CHARS':
    case 'NON_STRING_KEY':
      return { code: 'YAML_SYNTAX', place, fault: 'name' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'YAML_SYNTAX', place, fault: 'colon' };
    case 'BAD_INDENT':
      return { code: 'YAML_SYNTAX', place, fault: message.startsWith('Flow') ? 'bracket' : 'indentation' };
    case 'MISSING_CHAR':
      return { code: 'YAML_SYNTAX', place, fault: missing(message) };
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'UNEXPECTED_TOKEN':
      return { code: 'YAML_SYNTAX', place, fault: 'unexpected' };
  }
}

function missing(message: string): 'quote' | 'no-colon' | 'unexpected' {
  if (message.startsWith('Missing closing')) return 'quote';
  return message.startsWith('Implicit map keys') ? 'no-colon' : 'unexpected';
}

/** What ends too late is shown where it begins: the end of the file helps nobody. */
function placeOfError(error: YamlError, document: Document.Parsed, { source, placeAt }: Spot): Place {
  const [from, to] = error.pos;
  const unfinished = from >= source.trimEnd().length ? lastOpened(document.contents) : undefined;
  const start = unfinished ? unfinished.range[0] : Math.min(from, source.length);
  return placeAt(start, Math.max(to, start + 1));
}

interface Spot {
  readonly source: string;
  readonly placeAt: PlaceAt;
}

/** The last text or bracket that an author has begun. */
function lastOpened(node: ParsedNode | null): ParsedNode | undefined {
  if (isMap(node) && !node.flow) return lastOpened(node.items.at(-1)?.value ?? null);
  if (isSeq(node) && !node.flow) return lastOpened(node.items.at(-1) ?? null);
  return node && (!isScalar(node) || node.range[1] > node.range[0]) ? node : undefined;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
