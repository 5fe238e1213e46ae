import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { deadLinks, linkNotes } from '../src/core/links/link-report.ts';
import { linksToAsk } from '../src/core/links/links-to-ask.ts';
import { outgoingLinks } from '../src/core/links/outgoing-links.ts';
import { instantOf } from '../src/core/model/time.ts';
import { askLinks } from '../src/node/links/ask-links.ts';
import { loadProject } from '../src/node/load-project.ts';
import { formats, type Format } from '../src/node/problem-report.ts';
import { progressLine } from '../src/node/progress-line.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly format: Format;
  readonly awards: boolean;
  readonly allowPrivate?: boolean;
  readonly timeout: number;
  readonly pause: number;
}

const command = new Command('npm run links --')
  .description('Ask for every address outside of the site that a project names, and tell at which there is nothing.')
  .argument('[folder]', 'the project', '.')
  .addOption(new Option('--format <format>', 'how what is dead is printed').choices(formats).default('text'))
  .option('--no-awards', 'leave out what awards and people name')
  .option('--allow-private', 'ask hosts of private networks too')
  .option('--timeout <ms>', 'for one address with all to which it leads on', milliseconds, 20_000)
  .option('--pause <ms>', 'between two questions to one host', milliseconds, 1000);

await run(command, async ({ format, awards, allowPrivate = false, timeout, pause }: Options) => {
  const [folder = '.'] = command.processedArgs as string[];
  const { files, registry } = loadProject(resolve(folder), { now: instantOf(Date.now()) });
  const read = files.filter(({ path }) => awards || !path.startsWith('recipients/'));
  const links = linksToAsk(read.flatMap(outgoingLinks), registry?.site);
  const progress = progressLine(process.stderr, 'Asking');
  const asked = await askLinks(links, { allowPrivate, timeout, pause, onProgress: progress.update });
  progress.clear();
  const problems = deadLinks(asked);
  printProblems({ problems, files, site: registry?.site }, folder, format);
  for (const note of linkNotes(asked)) process.stderr.write(`${note}\n`);
  process.stderr.write(`${asked.length} addresses asked for, ${problems.length} of them dead.\n`);
  return problems.length > 0 ? PROBLEMS : 0;
});

function milliseconds(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('A number of milliseconds is wanted.');
  return Number(text);
}
