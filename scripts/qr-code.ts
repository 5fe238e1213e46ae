import { writeFileSync } from 'node:fs';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { systemReason } from '../src/node/reading/system-reason.ts';

/** A QR code for a terminal: dark on light whatever its colours are, two rows of the code a line. */
export async function terminalCode(text: string): Promise<string> {
  const { encode } = await import('uqr');
  const { data } = encode(text, { border: 2 });
  const pairs = data.flatMap((row, index) => (index % 2 === 0 ? [[row, data[index + 1] ?? []] as const] : []));
  const lines = pairs.map(([upper, lower]) =>
    upper.map((dark, column) => block(dark, lower[column] === true)).join(''),
  );
  return lines.map((line) => `\u001B[30;107m${line}\u001B[0m`).join('\n');
}

/** Writes a QR code as a drawing that only its owner can read. Overwrites nothing. */
export async function writeCode(text: string, file: string): Promise<void> {
  const { renderSVG } = await import('uqr');
  try {
    writeFileSync(file, `${renderSVG(text, { border: 4, ecc: 'M' })}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new ChangeRefused(
      `The code could not be written to \`${file}\`: ${systemReason(error)}.`,
      'Name another file.',
    );
  }
}

function block(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
