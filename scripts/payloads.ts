import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readCanvasUsers } from '../src/core/intake/platforms/canvas-users.ts';
import type { Course } from '../src/core/intake/platforms/completion.ts';
import { readMoodleReport } from '../src/core/intake/platforms/moodle-report.ts';
import { payloadOf } from '../src/core/intake/platforms/payload-of.ts';
import { parseBadgeId } from '../src/core/model/ids.ts';
import { parseWebUrl } from '../src/core/model/text.ts';
import { instantOf, parseInstant } from '../src/core/model/time.ts';
import { loadProject } from '../src/node/load-project.ts';
import { PROBLEMS, run } from './run.ts';

const READERS = { moodle: readMoodleReport, canvas: readCanvasUsers } as const;

interface Options {
  readonly from: keyof typeof READERS;
  readonly badge: string;
  readonly course: string;
  readonly on?: string;
  readonly zone: string;
  readonly pass: string;
  readonly root: string;
}

const command = new Command('npm run payloads --')
  .description('Turn the export of a learning platform into payloads, one a line, to be sent as repository_dispatch.')
  .argument('<file>', 'the export')
  .addOption(new Option('--from <platform>', 'which platform').choices(Object.keys(READERS)).makeOptionMandatory())
  .requiredOption('--badge <badge>', 'a folder in badges/')
  .requiredOption('--course <url>', 'the page of the course')
  .option('--on <moment>', 'when it was earned, such as 2026-06-03T09:00:00Z, for exports that do not tell')
  .option('--zone <zone>', 'the zone of the times in the export, such as +02:00', 'Z')
  .option('--pass <score>', 'the score from which a course counts as passed', '60')
  .addOption(new Option('--root <folder>', 'the project').default('.'))
  .addHelpText(
    'after',
    '\nAddresses are sealed to the issuer of the badge. Nothing is sent, and nothing is written but to stdout.',
  );

await run(command, async (options: Options, [file = '']) => {
  const { registry } = loadProject(resolve(options.root), { now: instantOf(Date.now()) });
  const id = parseBadgeId(options.badge);
  const badge = id && registry?.badges.get(id);
  if (!badge) return command.error('error: --badge is not a badge of this project');
  const publicKeyPem = registry?.issuers.get(badge.issuer)?.applicationsKeyPem;
  if (publicKeyPem === undefined)
    return command.error(
      `error: the issuer has no key for applications: npm run keys -- new-applications ${badge.issuer}`,
    );
  const course = courseOf(options);
  const read = READERS[options.from](exported(file), course);
  if (read.kind === 'refused') {
    process.stderr.write(`${read.faults.slice(0, 20).join('\n')}\nNothing was made of it.\n`);
    return PROBLEMS;
  }
  for (const completion of read.completions) {
    const payload = await payloadOf(completion, course, { badge, publicKeyPem, platform: options.from });
    process.stdout.write(`${JSON.stringify(payload)}\n`);
  }
  process.stderr.write(`${read.completions.length} finished, ${read.unfinished} not yet.\n`);
  return 0;
});

function courseOf({ course, on, zone, pass }: Options): Course {
  const url = parseWebUrl(course);
  const moment = on === undefined ? undefined : parseInstant(on);
  if (url === undefined) return command.error('error: --course is not the address of a page');
  if (on !== undefined && moment === undefined) return command.error('error: --on is not a moment with a zone');
  if (!/^(Z|[+-]\d{2}:\d{2})$/.test(zone)) return command.error('error: --zone is not of the form +02:00');
  if (!/^\d{1,3}(\.\d+)?$/.test(pass)) return command.error('error: --pass is not a score');
  return { url, zone, pass: Number(pass), ...(moment !== undefined && { on: moment }) };
}

function exported(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return command.error('error: the export cannot be read');
  }
}
