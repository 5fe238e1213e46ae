import { createPrivateKey, createSign } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * A command that signs, as one for an HSM would: `node sign-by-line.ts <how> <private key> [<log>]`. `how` says what goes
 * wrong: `well`, `backwards` (answers in another order), `refuse`, `babble`, `stall`, `die`, `die-later`.
 */
const [how = 'well', keyFile = '', log] = process.argv.slice(2);
const key = createPrivateKey(readFileSync(keyFile));
process.stderr.write(`the secret is ${readFileSync(keyFile, 'utf8')}`);
if (log !== undefined)
  appendFileSync(
    log,
    `started ${Object.keys(process.env)
      .filter((name) => /KEY/.test(name))
      .join()}\n`,
  );
const kept: string[] = [];

interface Request {
  readonly id: number;
  readonly key: string;
  readonly algorithm: string;
  readonly input: string;
  readonly digest: string;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, input } = JSON.parse(line) as Request;
  if (log !== undefined) appendFileSync(log, `${line}\n`);
  if (how === 'die' || (how === 'die-later' && id > 1)) process.exit(3);
  if (how === 'stall') continue;
  const signature = createSign('RSA-SHA256').update(Buffer.from(input, 'base64')).sign(key, 'base64');
  const answer = how === 'refuse' ? { id, error: 'no permission\u001b[31m' } : { id, signature };
  const written = how === 'babble' ? 'Signing…\n' : `${JSON.stringify(answer)}\n`;
  if (how !== 'backwards' || id === 1) process.stdout.write(written);
  else if (kept.push(written) === 3) process.stdout.write(kept.splice(0).reverse().join(''));
}
