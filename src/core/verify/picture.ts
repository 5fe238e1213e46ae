import { pictureKind } from '../bake/picture-kind.ts';
import { answerOf, checkAnswer } from './answer.ts';
import { check } from './check.ts';
import { detectBytes } from './detect-input.ts';
import { readDocument } from './document.ts';
import type { Inquiry } from './inquiry.ts';
import { hasType, idOf, isNode, isSame, type Node } from './json-ld.ts';
import { readJws } from './jws.ts';
import { isWebUrl } from './shape.ts';
import type { Check } from './verification.ts';

/** Whether the picture of a BadgeClass is a PNG or SVG. */
export async function badgeImage(badge: Node, { library }: Inquiry): Promise<readonly Check[]> {
  const address = idOf(badge.get('image'));
  if (address === undefined) return [];
  if (address.startsWith('data:')) return [checkData(address, idOf(badge) ?? '')];
  if (!isWebUrl(address)) return [];
  return library.once(address, 'badge image', async () => {
    const answer = answerOf(await library.fetch(address));
    if (answer.kind !== 'there') return [checkAnswer('BADGE_IMAGE', answer, address)];
    return [
      check('BADGE_IMAGE', isPicture(answer.bytes), address, { expected: 'PNG or SVG', found: kindOf(answer.bytes) }),
    ];
  });
}

/** Whether the picture that an award names carries this award, in its hosted or in its signed form. */
export async function bakedImage(
  award: Node,
  { library, unbakeSvg }: Inquiry,
  subject: string,
): Promise<readonly Check[]> {
  const address = idOf(award.get('image'));
  if (address === undefined || !isWebUrl(address)) return [];
  const answer = answerOf(await library.fetch(address));
  if (answer.kind !== 'there') return [checkAnswer('IMAGE_REACHABLE', answer, address)];
  if (!isPicture(answer.bytes))
    return [check('IMAGE_REACHABLE', false, address, { expected: 'PNG or SVG', found: kindOf(answer.bytes) })];
  const content = await library.once(address, 'baked image', () =>
    Promise.resolve(detectBytes(answer.bytes, unbakeSvg, address)),
  );
  const isThis =
    content.kind === 'address' ? content.url === idOf(award) : isSameAward(award, nodeIn(content, subject));
  const found = content.kind === 'refused' ? (content.checks.at(-1)?.found ?? 'no badge') : 'another award';
  return [
    check('IMAGE_REACHABLE', true, address),
    check('IMAGE_BAKED_WITH_THIS', isThis, address, { expected: 'this award', ...(!isThis && { found }) }),
  ];
}

function nodeIn(content: ReturnType<typeof detectBytes>, subject: string): Node | undefined {
  switch (content.kind) {
    case 'jws': {
      const { payload } = readJws(content.text, subject);
      return payload === undefined ? undefined : readDocument(payload, subject).node;
    }
    case 'json':
      return readDocument(content.text, subject).node;
    case 'address':
    case 'refused':
      return undefined;
  }
}

/**
 * The hosted and the signed form of an award differ in id and verification, and one may bring a copy of its BadgeClass.
 * A signed copy of an award that was corrected since goes by the same id as what its picture carries today.
 */
function isSameAward(award: Node, other: Node | undefined): boolean {
  if (other === undefined || idOf(award.get('badge')) !== idOf(other.get('badge'))) return false;
  return isSame(content(award), content(other)) || (isSigned(award) && isSigned(other) && idOf(award) === idOf(other));
}

function isSigned(award: Node): boolean {
  const verification = award.get('verification');
  return isNode(verification) && hasType(verification, 'SignedBadge');
}

function content(award: Node): Node {
  return new Map([...award].filter(([term]) => term !== 'id' && term !== 'verification' && term !== 'badge'));
}

function isPicture(bytes: Uint8Array): boolean {
  const kind = pictureKind(bytes);
  return kind === 'png' || (kind === 'svg' && /<(?:[\w-]+:)?svg[\s>/]/.test(startOf(bytes)));
}

function kindOf(bytes: Uint8Array): string {
  const kind = pictureKind(bytes);
  if (typeof kind === 'object') return kind.other;
  return kind === 'png' ? 'PNG' : isPicture(bytes) ? 'SVG' : 'XML of another kind';
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 64 * 1024));
}

const DATA = /^data:(image\/png|image\/svg\+xml)((?:;[\w-]+=[\w-]+)*)(;base64)?,(.*)$/is;

function checkData(address: string, subject: string): Check {
  const [, , , base64, body = ''] = DATA.exec(address) ?? [];
  const bytes = bytesOf(body, base64 !== undefined);
  return check('BADGE_IMAGE', bytes !== undefined && isPicture(bytes), subject, {
    expected: 'PNG or SVG',
    found: bytes ? kindOf(bytes) : 'data that cannot be read',
  });
}

function bytesOf(body: string, isBase64: boolean): Uint8Array | undefined {
  try {
    const text = decodeURIComponent(body);
    return isBase64 ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)) : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}
