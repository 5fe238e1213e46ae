import openBadgesContext from '@blockcerts/schemas/schemas/2.0/obi.json' with { type: 'json' };
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import type { DocumentFault } from './check-document.ts';
import { OPEN_BADGES_CONTEXT } from './document.ts';
import { extensionContexts, hasSoundContexts, withLicenseAddress } from './nested-contexts.ts';

/**
 * Holds a document against the Open Badges 2.0 JSON-LD context: every member and type must be a term of it.
 * Offline: the context is bundled (a revision whose only difference is the IRI of `targetFramework`), and so are those of the
 * community's extensions; any other is refused, unless it is written into an extension of somebody else.
 * Costs one expansion per document shape: values other than types and contexts count only as address, text, number and so on.
 */
export function checkContext(document: unknown): Promise<readonly DocumentFault[]> {
  const shape = shapeOf(document);
  const known = faultsByShape.get(shape);
  if (known) return known;
  const faults = isOpenBadges(document) ? expansionFaults(document) : Promise.resolve([OTHER_CONTEXT]);
  faultsByShape.set(shape, faults);
  return faults;
}

const faultsByShape = new Map<string, Promise<readonly DocumentFault[]>>();

const OTHER_CONTEXT: DocumentFault = {
  path: '/@context',
  sentence: `The document's one context must be the string ${OPEN_BADGES_CONTEXT}.`,
};

/** A line for each member: its path and what kind of value it has, or the value itself where it names terms. */
function shapeOf(document: unknown): string {
  const lines = new Set<string>();
  collectLines(document, '', lines);
  return [...lines].join('\n');
}

function collectLines(node: unknown, path: string, lines: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectLines(item, `${path}/*`, lines);
  } else if (typeof node === 'object' && node !== null) {
    for (const [member, value] of Object.entries(node)) {
      const below = `${path}/${member}`;
      lines.add(`${below}=${isNaming(member) ? JSON.stringify(value) : kindOf(value)}`);
      collectLines(value, below, lines);
    }
  }
}

function isNaming(member: string): boolean {
  return member === 'type' || member.startsWith('@');
}

function kindOf(value: unknown): string {
  return typeof value === 'string' && /^(?:https?|urn):/.test(value) ? 'address' : typeof value;
}

function isOpenBadges(document: unknown): document is object {
  if (typeof document !== 'object' || document === null) return false;
  return Reflect.get(document, '@context') === OPEN_BADGES_CONTEXT && hasSoundContexts(document);
}

async function expansionFaults(document: object): Promise<readonly DocumentFault[]> {
  // @types/jsonld does not know `safe` yet.
  const options: Parameters<typeof jsonld.expand>[1] & { readonly safe: true } = { documentLoader, safe: true };
  try {
    const expanded = await jsonld.expand(withLicenseAddress(document), options);
    return expanded.length === 1 ? [] : [{ path: '', sentence: 'The document says nothing in terms of Open Badges.' }];
  } catch (error) {
    return [faultOf(error)];
  }
}

function documentLoader(url: string): Promise<RemoteDocument> {
  const context = url === OPEN_BADGES_CONTEXT ? openBadgesContext : extensionContexts.get(url);
  return context
    ? Promise.resolve({ document: context, documentUrl: url })
    : Promise.reject(new Error(`The context ${url} is neither that of Open Badges 2.0 nor that of an extension.`));
}

/** What jsonld says in safe mode of the first thing that the context does not explain. */
interface SafeModeEvent {
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function faultOf(error: unknown): DocumentFault {
  const event = (error as { readonly details?: { readonly event?: SafeModeEvent } }).details?.event;
  if (!event) return { path: '', sentence: `The document is not JSON-LD: ${String(error)}` };
  const { property, type, id, value } = event.details;
  return {
    path: typeof property === 'string' ? `/${property}` : '',
    sentence: `${event.message} (${String(property ?? type ?? id ?? value)})`,
  };
}
