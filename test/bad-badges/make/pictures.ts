import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export function chunk(type: string, data: string | Uint8Array = ''): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string)]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(typed.length - 4, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

const header = chunk('IHDR', Buffer.from('0000000100000001080200000000'.slice(0, 26), 'hex'));
// A stored block, so that no version of zlib writes it another way.
const pixel = chunk('IDAT', deflateSync(Buffer.from([0, 46, 125, 50]), { level: 0 }));

export function png(...badges: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([SIGNATURE, header, ...badges, pixel, chunk('IEND')]);
}

export const barePng = png();

export function iTXt(text: string, keyword = 'openbadges'): Buffer {
  return chunk('iTXt', `${keyword}\0\0\0\0\0${text}`);
}

export function bakedPng(text: string): Uint8Array {
  return png(iTXt(text));
}

/** Mozilla's bakery waits for ever for a picture of fewer than 256 bytes. */
const filling = `<desc>${'A picture that is as small as it may be. '.repeat(5)}</desc>`;

export function svg(badges: string, namespace = 'http://openbadges.org'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${namespace}" viewBox="0 0 8 8">${badges}${filling}<circle cx="4" cy="4" r="4"/></svg>\n`;
}

export const bareSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${filling}<circle cx="4" cy="4" r="4"/></svg>\n`;

export function inVerify(jws: string): string {
  return `<openbadges:assertion verify="${jws}"/>`;
}

export function inBody(text: string, verify?: string): string {
  const attribute = verify === undefined ? '' : ` verify="${verify}"`;
  return `<openbadges:assertion${attribute}><![CDATA[${text}]]></openbadges:assertion>`;
}
