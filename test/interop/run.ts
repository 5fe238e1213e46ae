import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { checkSite } from './check-site.ts';
import type { Outcome } from './check-site.ts';
import { installOfficialValidator } from './official-validator.ts';

/** `npm run test:interop [-- <project>]`: builds the project and shows all of it to the official Open Badges 2.0 validator. */
const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const installation = installOfficialValidator();
if (installation.kind === 'missing') {
  process.stderr.write(`The official validator could not be installed. ${installation.reason}\n`);
  process.exit(2);
}
const { registry } = loadProject(root, { now: instantOf(Date.now()) });
const folder = mkdtempSync(join(tmpdir(), 'blazon-interop-'));
try {
  const out = join(folder, 'site');
  const command = [join(import.meta.dirname, '../../scripts/build.ts'), '--root', root, '--out', out];
  const built = spawnSync(process.execPath, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0 || !registry) throw new Error(`${root} could not be built.`);
  process.exitCode = report(await checkSite(registry, out));
} finally {
  rmSync(folder, { recursive: true });
}

function report(outcomes: readonly Outcome[]): number {
  const wrong = outcomes.filter((outcome) => !outcome.asItShould);
  for (const [form, ofForm] of Map.groupBy(outcomes, (outcome) => outcome.form)) {
    const count = (due: Outcome['due']): string =>
      String(ofForm.filter((one) => one.due === due && one.asItShould).length).padStart(6);
    const amiss = ofForm.filter((one) => !one.asItShould).length;
    process.stdout.write(
      `${form.padEnd(12)}${count('accepted')} accepted${count('refused')} refused${amiss === 0 ? '' : `   ${amiss} NOT AS DUE`}\n`,
    );
  }
  for (const { form, file, due, answer } of wrong)
    process.stdout.write(
      `\n${file} as ${form} should have been ${due}.\n${[...answer.messages, ...answer.unanswered.map((url) => `Nothing at ${url}`)].map((line) => `  ${line}\n`).join('')}`,
    );
  return wrong.length === 0 && outcomes.length > 0 ? 0 : 1;
}
