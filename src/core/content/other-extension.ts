/** What a text says that should be an extension which Blazon does not know. */
export type ExtensionReading =
  | { readonly kind: 'extension'; readonly document: JsonObject }
  | {
      readonly kind: 'fault';
      readonly in: 'name' | 'json';
      readonly fault: ExtensionFault;
      readonly document?: undefined;
    };

type ExtensionFault =
  | { readonly code: 'EXTENSION_RESERVED'; readonly name: string }
  | { readonly code: 'EXTENSION_NOT_JSON'; readonly extension: string }
  | { readonly code: 'EXTENSION_UNDEFINED'; readonly extension: string; readonly member: string }
  | { readonly code: 'EXTENSION_VALUE'; readonly extension: string; readonly value: string };
type JsonObject = Readonly<Record<string, unknown>>;

const DEEPEST = 10;
const ABSOLUTE = /^(?:https?:\/\/[^\s/]|urn:[a-z0-9])[^\s<>"{}|\\^`]*$/;
const TERM = /^[A-Za-z][\w-]{0,99}$/;
/** The vocabularies of the standard: an extension that could speak in them could say that an award was revoked. */
const STANDARD = /^https?:\/\/(?:w3id\.org\/(?:openbadges|security|credentials)|purl\.org\/dc\/terms)\b/i;
const KEYWORDS: ReadonlySet<string> = new Set(['id', 'type']);

/** JSON-LD that needs no other file to be understood: each name in it is a term of its own context or an address. */
export function readOtherExtension({ name, json }: { readonly name: string; readonly json: string }): ExtensionReading {
  if (STANDARD.test(name)) return { kind: 'fault', in: 'name', fault: { code: 'EXTENSION_RESERVED', name } };
  const document = parsed(json);
  if (!document) return { kind: 'fault', in: 'json', fault: { code: 'EXTENSION_NOT_JSON', extension: name } };
  const member = undefinedMember(document);
  if (member !== undefined)
    return { kind: 'fault', in: 'json', fault: { code: 'EXTENSION_UNDEFINED', extension: name, member } };
  const value = alteredValue(document);
  return value === undefined
    ? { kind: 'extension', document }
    : { kind: 'fault', in: 'json', fault: { code: 'EXTENSION_VALUE', extension: name, value } };
}

function parsed(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first name that nothing explains. */
function undefinedMember({ '@context': context, ...members }: JsonObject): string | undefined {
  if (!isObject(context)) return '@context';
  const wrong = Object.entries(context).find(([term, meaning]) => !isDefinition(term, meaning));
  return wrong ? `@context.${wrong[0]}` : undefinedIn(members, new Set(Object.keys(context)), DEEPEST);
}

/** The first value that would be published as another: a number that is rounded, half of a character. */
function alteredValue(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
      ? undefined
      : String(value);
  if (typeof value === 'string') return value.isWellFormed() ? undefined : JSON.stringify(value);
  return typeof value === 'object' && value !== null ? first(Object.values(value), alteredValue) : undefined;
}

function isDefinition(term: string, meaning: unknown): boolean {
  if (!TERM.test(term) || KEYWORDS.has(term)) return false;
  if (!isObject(meaning)) return isForeign(meaning);
  const { '@id': id, '@type': type, ...more } = meaning;
  return isForeign(id) && (type === undefined || type === '@id' || isAbsolute(type)) && Object.keys(more).length === 0;
}

function undefinedIn(value: unknown, terms: ReadonlySet<string>, depth: number): string | undefined {
  if (value === null || depth === 0) return '…';
  if (Array.isArray(value)) return first(value, (one) => undefinedIn(one, terms, depth - 1));
  if (!isObject(value)) return undefined;
  return first(Object.entries(value), ([name, below]) => {
    if (name === 'type') return undefinedType(below, terms);
    if (name === 'id') return isAbsolute(below) ? undefined : 'id';
    return terms.has(name) || isForeign(name) ? undefinedIn(below, terms, depth - 1) : name;
  });
}

function undefinedType(type: unknown, terms: ReadonlySet<string>): string | undefined {
  return first([type].flat(), (one) =>
    one === 'Extension' || (typeof one === 'string' && terms.has(one)) || isForeign(one) ? undefined : 'type',
  );
}

function first<T>(values: readonly T[], fault: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = fault(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isForeign(value: unknown): boolean {
  return isAbsolute(value) && !STANDARD.test(value);
}

function isAbsolute(value: unknown): value is string {
  return typeof value === 'string' && ABSOLUTE.test(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
