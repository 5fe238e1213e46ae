import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { hashedIdentity, type HashedIdentity } from '../src/core/model/recipient.ts';
import { PROBLEMS, run } from './run.ts';

const formats = ['yaml', 'csv', 'json'] as const;

interface Options {
  readonly type: HashedIdentity['property'];
  readonly format: (typeof formats)[number];
}

const command = new Command('npm run hash --')
  .description('Hash an e-mail address, a URL or a telephone number with a fresh salt, for recipient.yaml or a roster.')
  .argument('[identity]', 'what to hash; left out, it is asked for, so that it is not kept in your history')
  .addOption(new Option('--type <type>', 'what it is').choices(['email', 'url', 'telephone']).default('email'))
  .addOption(
    new Option('--format <format>', 'yaml for recipient.yaml, csv for the cells identity,salt')
      .choices(formats)
      .default('yaml'),
  );

await run(command, async ({ type, format }: Options, [given]) => {
  const text = given ?? (await ask(`The ${type}: `));
  const hashed = hashedIdentity(type, text, randomBytes(16).toString('base64url'));
  if (!hashed) {
    process.stderr.write(
      `That is not ${type === 'email' ? 'an e-mail address, such as ada@mail.example' : `a ${type}`}.\n`,
    );
    return PROBLEMS;
  }
  process.stdout.write(written(hashed, format));
  return 0;
});

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(process.stdin.isTTY ? question : '');
  } finally {
    lines.close();
  }
}

function written({ property, hash, salt }: HashedIdentity, format: Options['format']): string {
  switch (format) {
    case 'yaml':
      return `identity:\n  type: ${property}\n  hashed: true\n  salt: ${salt}\n  identity: ${hash}\n`;
    case 'csv':
      return `${hash},${salt}\n`;
    case 'json':
      return `${JSON.stringify({ type: property, hashed: true, salt, identity: hash })}\n`;
  }
}
