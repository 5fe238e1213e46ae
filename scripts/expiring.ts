import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { expiringAwards, type ExpiringAward } from '../src/core/model/expiring.ts';
import type { Registry } from '../src/core/model/registry.ts';
import { dayOf, instantOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { visible } from '../src/core/problem/visible.ts';
import { loadProject } from '../src/node/load-project.ts';
import { formats, type Format } from '../src/node/problem-report.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly days: number;
  readonly format: Format;
}

const DAY = 86_400_000;

const command = new Command('npm run expiring --')
  .description('List awards that stand today and will have expired in some days, unless they are renewed.')
  .argument('[folder]', 'the project', '.')
  .option('--days <days>', 'how far to look ahead', days, 60)
  .addOption(new Option('--format <format>', 'how they are printed').choices(formats).default('text'));

await run(command, ({ days: ahead, format }: Options) => {
  const [folder = '.'] = command.processedArgs as string[];
  const now = Date.now();
  const { files, problems, registry } = loadProject(resolve(folder), { now: instantOf(now) });
  if (!registry || problems.length > 0) {
    printProblems({ problems, files, site: registry?.site }, folder, format);
    return Promise.resolve(PROBLEMS);
  }
  const found = expiringAwards(registry.awards, instantOf(now), instantOf(now + ahead * DAY));
  process.stdout.write(printed(found, registry, format));
  process.stderr.write(
    `${found.length} ${found.length === 1 ? 'award expires' : 'awards expire'} within ${ahead} days.\n`,
  );
  return Promise.resolve(0);
});

function printed(found: readonly ExpiringAward[], registry: Registry, format: Format): string {
  const rows = found.map(({ award, expiresAt }) => ({
    award: award.id,
    badge: award.badge,
    handle: award.recipient,
    expires: expiresAt,
    file: award.place.file,
    line: award.place.line,
    url: routesOf(registry.site.url).awardPage(award.id).url,
    renew: `npm run award -- ${award.badge} ${award.recipient} --renew`,
  }));
  if (format === 'json') return `${JSON.stringify({ expiring: rows }, null, 2)}\n`;
  const lines = rows.map(({ expires, badge, handle, url, renew, file, line }) => {
    const words = `${visible(badge)} of ${visible(handle)} expires on ${dayOf(expires)}: ${url}`;
    return format === 'github'
      ? `::notice file=${property(file)},line=${line},title=Expires soon::${message(`${words} (renew it with: ${renew})`)}\n`
      : `${words}\n`;
  });
  return lines.join('');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function days(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('A number of days is wanted.');
  return Number(text);
}
