import { idOf, isNode, isSame, valuesOf, type Node, type Value } from './json-ld.ts';
import type { Library } from './library.ts';
import { readLinked } from './linked-document.ts';
import { isWebUrl } from './shape.ts';

/**
 * Whether two awards are of one badge: of the same class, or of two that say by `related` that they are forms of one. An issuer
 * has a class for each key that follows another, since a class leads to a profile, and a profile names one key.
 * Both must be on one host: anybody may call a class of theirs related to another's.
 */
export async function isOneBadge(one: Value | undefined, other: Value | undefined, library: Library): Promise<boolean> {
  const [first, second] = [idOf(one), idOf(other)];
  if (first === second) return first !== undefined;
  if (first === undefined || second === undefined || hostOf(first) === undefined || hostOf(first) !== hostOf(second))
    return false;
  const forms = await Promise.all([formsOf(first, library), formsOf(second, library)]);
  return forms[0].some((id) => forms[1].includes(id));
}

/**
 * In which members the hosted and the signed form of one award differ, but for what makes them two. What others say of it may be
 * linked where it is hosted alone, since it comes after what was signed.
 */
export function differencesOfTwins(hosted: Node, signed: Node, isOfOneBadge: boolean): readonly string[] {
  return [...new Set([...hosted.keys(), ...signed.keys()])].filter(
    (term) =>
      term !== 'id' &&
      term !== 'verification' &&
      !(term === 'endorsement' && !signed.has(term)) &&
      !(term === 'badge' && isOfOneBadge) &&
      !isSame(hosted.get(term), signed.get(term)),
  );
}

/** The addresses under which a class is known, its own among them. */
async function formsOf(id: string, library: Library): Promise<readonly string[]> {
  const { node } = await readLinked(id, 'badge', library);
  // What carries a version is an earlier or later badge, which means something else.
  const forms = valuesOf(node?.get('related')).filter((one) => !(isNode(one) && one.has('version')));
  const related = forms.map(idOf);
  return [id, ...related.filter((form) => form !== undefined)];
}

function hostOf(address: string): string | undefined {
  return isWebUrl(address) ? new URL(address).host : undefined;
}
