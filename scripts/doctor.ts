import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { instantOf } from '../src/core/model/time.ts';
import { forecast, hostForecasts, onDownload } from '../src/core/publication/forecast.ts';
import { examine } from '../src/node/doctor/examine.ts';
import { measuredSizes } from '../src/node/doctor/measured-sizes.ts';
import { loadProject } from '../src/node/load-project.ts';
import { doctorJson, doctorWords } from './doctor-words.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly site?: string;
  readonly people?: string;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run doctor --')
  .description(
    'Tell how large the site becomes and which hosts take it, and whether all is there that publishing needs.',
  )
  .option('--root <folder>', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .option('--site <folder>', 'a site that was built of it, whose sizes are used (default: dist in the project)')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'));

await run(command, async ({ root: folder, site, people, format }: Options) => {
  const root = resolve(folder);
  const project = loadProject(root, { now: instantOf(Date.now()), people });
  const { registry, problems } = project;
  if (!registry) {
    printProblems({ ...project, site: undefined }, folder, format);
    return PROBLEMS;
  }
  const sizes = measuredSizes(resolve(site ?? `${root}/dist`));
  const findings = await examine({ root, registry, problems, environment: process.env, node: process.versions.node });
  const told = {
    awards: registry.awards.length,
    sizes: sizes.kind,
    now: forecast(registry, sizes),
    lean: forecast(registry, sizes, onDownload(registry.site)),
    hosts: hostForecasts(registry, sizes),
    findings,
  };
  process.stdout.write(format === 'json' ? doctorJson(told) : doctorWords(told));
  return findings.some(({ state }) => state === 'fault') ? PROBLEMS : 0;
});
