import type { JsonLd } from 'jsonld/jsonld-spec.js';
import contexts from './extensions/contexts.json' with { type: 'json' };

/** The contexts of the extensions of the community, by address. */
export const extensionContexts: ReadonlyMap<string, JsonLd> = new Map(Object.entries(contexts));

const LICENSES: Readonly<Record<string, string>> =
  contexts['https://w3id.org/openbadges/extensions/licenseExtension/context.json']['@context'];

type Members = Readonly<Record<string, unknown>>;

/**
 * Whether each context inside of a document is that of an extension: named by an address that is bundled, or written out in a
 * member of somebody else's vocabulary. Any other could make a term of anything.
 */
export function hasSoundContexts(document: object): boolean {
  return Object.entries(document).every(([member, value]: [string, unknown]) =>
    member === '@context' ? true : isForeign(member) ? [value].flat().every(isSoundExtension) : !hasContext(value),
  );
}

/** The document with the address of a license in place of its alias, which JSON-LD takes for a relative address. */
export function withLicenseAddress(document: object): object {
  const license = (document as Members)['schema:license'];
  const address = isMembers(license) && typeof license['id'] === 'string' ? LICENSES[license['id']] : undefined;
  return isMembers(license) && address !== undefined
    ? { ...document, 'schema:license': { ...license, id: address } }
    : document;
}

function isSoundExtension(node: unknown): boolean {
  if (!isMembers(node)) return true;
  const { '@context': context, ...members } = node;
  const isKnown = typeof context === 'string' ? extensionContexts.has(context) : isMembers(context);
  return isKnown && !hasContext(members);
}

function hasContext(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContext);
  return isMembers(value) && ('@context' in value || Object.values(value).some(hasContext));
}

function isForeign(member: string): boolean {
  return member.includes(':');
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
