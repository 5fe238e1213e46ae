import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askShared } from '../suite/ask-shared.ts';
import { KNOWN_HASH, type BuiltExample } from '../suite/build-example.ts';

export interface ExampleSite {
  /** All files of tests read it, and none may change it. */
  readonly folder: string;
  readonly origin: string;
  /** Of the award to whom `KNOWN_ADDRESS` is: where its files are, without the ending, `awards/a2f…`. */
  readonly good: string;
  readonly expired: string;
  readonly revoked: string;
}

/** The example that comes with Blazon, built for the loopback address at which it is served. */
export async function exampleSite(): Promise<ExampleSite> {
  const { folder, origin } = await askShared<BuiltExample>('example');
  return {
    folder,
    origin,
    good: awardWith(folder, KNOWN_HASH, 'first-pull-request.json'),
    expired: awardWith(folder, '"expires": "2026-03-16'),
    revoked: awardWith(folder, '"revoked": true'),
  };
}

function awardWith(folder: string, ...texts: readonly string[]): string {
  const records = readdirSync(join(folder, 'awards')).filter((name) => name.endsWith('.json'));
  const record = records.find((name) => {
    const json = readFileSync(join(folder, 'awards', name), 'utf8');
    return texts.every((text) => json.includes(text));
  });
  if (record === undefined) throw new Error(`No award says ${texts.join(' and ')}`);
  return `awards/${record.replace('.json', '')}`;
}
