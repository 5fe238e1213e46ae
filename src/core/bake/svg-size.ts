import type { Element } from '@xmldom/xmldom';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
};
const LENGTH = /^\s*\+?(\d+(?:\.\d*)?|\.\d+)\s*(px|pt|pc|mm|cm|in|q)?\s*$/i;

/** How many pixels a picture is wide and high where nobody says otherwise. Undefined where it does not say (SVG 2, §8.12). */
export function sizeOf(root: Element): { readonly width: number; readonly height: number } | undefined {
  const width = pixels(root.getAttribute('width'));
  const height = pixels(root.getAttribute('height'));
  if (width !== undefined && height !== undefined) return { width, height };
  const box = viewBox(root.getAttribute('viewBox'));
  if (!box) return undefined;
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return box;
}

function pixels(length: string | null): number | undefined {
  const [, number, unit = ''] = LENGTH.exec((length ?? '').slice(0, 32)) ?? [];
  const value = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return value > 0 ? value : undefined;
}

function viewBox(text: string | null): { width: number; height: number } | undefined {
  const numbers = (text ?? '')
    .slice(0, 128)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? { width, height }
    : undefined;
}
