import { idOf, isSame, valuesOf, type Node } from './json-ld.ts';

/**
 * In which members the hosted and the signed form of one award differ, but for what makes them two. `badge` is the class
 * that the signed one names: a class for one key says by `related` of which class it is another form. What others say of an
 * award may be linked where it is hosted alone, since it comes after what was signed.
 */
export function differencesOfTwins(hosted: Node, signed: Node, badge: Node | undefined): readonly string[] {
  return [...new Set([...hosted.keys(), ...signed.keys()])].filter(
    (term) =>
      term !== 'id' &&
      term !== 'verification' &&
      !(term === 'endorsement' && !signed.has(term)) &&
      !isSame(hosted.get(term), signed.get(term)) &&
      !(term === 'badge' && isRelated(badge, idOf(hosted.get('badge')))),
  );
}

function isRelated(badge: Node | undefined, id: string | undefined): boolean {
  return id !== undefined && valuesOf(badge?.get('related')).some((one) => idOf(one) === id);
}
