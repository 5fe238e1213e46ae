import { isJsonObject } from './json-ld.ts';
import type { Json, JsonObject } from './strict-json.ts';

const VERSIONS: readonly (readonly [context: RegExp, version: string])[] = [
  [/^https?:\/\/(?:w3id\.org\/openbadges\/v1|(?:www\.)?openbadgespec\.org\/v1\/context\.json)$/, 'Open Badges 1.1'],
  [/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\//, 'Open Badges 3.0'],
];

/** Which other version of Open Badges a document is written in; undefined where that cannot be told. None of them is verified. */
export function otherVersion(document: JsonObject): string | undefined {
  const context = document.get('@context');
  if (context !== undefined) {
    const named = Array.isArray(context) ? (context as readonly Json[]) : [context];
    return VERSIONS.find(([pattern]) => named.some((one) => typeof one === 'string' && pattern.test(one)))?.[1];
  }
  if (isJsonObject(document.get('verify'))) return 'Open Badges 1.0';
  const isWhole = isJsonObject(document.get('badge')) && typeof document.get('recipient') === 'string';
  return isWhole ? 'Open Badges 0.5' : undefined;
}
