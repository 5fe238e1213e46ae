import { pictureKind } from '../bake/picture-kind.ts';
import { answerOf, checkAnswer } from './answer.ts';
import { check } from './check.ts';
import type { Award } from './award.ts';
import { detectBytes, type Detected } from './detect-input.ts';
import { readDocument } from './document.ts';
import type { Inquiry } from './inquiry.ts';
import { hasType, idOf, isNode, isSame, type Node } from './json-ld.ts';
import { readJws } from './jws.ts';
import type { Library } from './library.ts';
import { isOneBadge } from './one-badge.ts';
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
  award: Pick<Award, 'node' | 'jws' | 'subject'>,
  inquiry: Pick<Inquiry, 'library' | 'unbakeSvg' | 'unbakePng'>,
): Promise<readonly Check[]> {
  const address = idOf(award.node.get('image'));
  if (address === undefined || !isWebUrl(address)) return [];
  const { reached, content } = await inquiry.library.once(address, 'baked image', () => readBaked(address, inquiry));
  if (!content) return [reached];
  const isThis = await carries(content, award, inquiry.library);
  const open = content.checks.find(({ state }) => state !== 'passed');
  const found = content.kind === 'refused' ? (content.checks.at(-1)?.found ?? 'no badge') : 'another award';
  const state = isThis && open ? 'unsettled' : isThis;
  return [
    reached,
    check('IMAGE_BAKED_WITH_THIS', state, address, {
      expected: 'this award',
      found: isThis ? open?.found : found,
    }),
  ];
}

async function readBaked(
  address: string,
  { library, unbakeSvg, unbakePng }: Pick<Inquiry, 'library' | 'unbakeSvg' | 'unbakePng'>,
): Promise<{ readonly reached: Check; readonly content?: Detected }> {
  const answer = answerOf(await library.fetch(address));
  if (answer.kind !== 'there') return { reached: checkAnswer('IMAGE_REACHABLE', answer, address) };
  const finding = { expected: 'PNG or SVG', found: kindOf(answer.bytes) };
  if (!isPicture(answer.bytes)) return { reached: check('IMAGE_REACHABLE', false, address, finding) };
  return {
    reached: check('IMAGE_REACHABLE', true, address),
    content: detectBytes(answer.bytes, unbakeSvg, address, unbakePng),
  };
}

async function carries(
  content: Detected,
  { node, jws, subject }: Pick<Award, 'node' | 'jws' | 'subject'>,
  library: Library,
): Promise<boolean> {
  if (content.kind === 'address') return content.url === idOf(node);
  // The same text says the same: it need not be read again.
  if (content.kind === 'jws' && content.text === jws) return true;
  const other = nodeIn(content, subject);
  return (
    other !== undefined &&
    isSameAward(node, other) &&
    (await isOneBadge(node.get('badge'), other.get('badge'), library))
  );
}

function nodeIn(content: Detected, subject: string): Node | undefined {
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
 * The hosted and the signed form of an award differ in id and verification, and one may bring a copy of its BadgeClass;
 * whether both are of one badge is asked besides. A signed copy of an award that was corrected since goes by the same id as what its picture carries today.
 */
function isSameAward(award: Node, other: Node): boolean {
  return isSame(content(award), content(other)) || (isSigned(award) && isSigned(other) && idOf(award) === idOf(other));
}

function isSigned(award: Node): boolean {
  const verification = award.get('verification');
  return isNode(verification) && hasType(verification, 'SignedBadge');
}

/** What others say of an award came after its picture. */
const APART = new Set(['id', 'verification', 'badge', 'endorsement']);

function content(award: Node): Node {
  return new Map([...award].filter(([term]) => !APART.has(term)));
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
    return isBase64 ? decodeBase64(text) : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}

function decodeBase64(text: string): Uint8Array {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
