import { siteText } from '../src/core/edit/new-site.ts';
import { parseSiteUrl, parseWebUrl, type WebUrl } from '../src/core/model/text.ts';
import { describe } from '../src/core/problem/describe.ts';
import { addressProblems } from '../src/core/publication/address-problems.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { ASIDE, exampleFolders, putExampleAside } from '../src/node/put-example-aside.ts';
import type { ProjectToEdit } from './edit-project.ts';
import type { Answers } from './new-answers.ts';
import { WrongUse } from './new-described.ts';

export interface SiteOptions {
  readonly root: string;
  readonly dryRun?: true;
  readonly format: 'text' | 'json';
  readonly name?: string;
  readonly url?: string;
  readonly repository?: string;
}

const URL_FORM = 'Write the whole address with a slash at its end, such as https://badges.acme.org/.';

/** Begins a project of one's own in the place of the example. */
export async function newSite(said: SiteOptions, { root, registry }: ProjectToEdit, answers: Answers): Promise<void> {
  const { site } = registry;
  if (!site.example)
    throw new ChangeRefused(
      'This project has begun already: site.yaml does not say `example: true`.',
      'Change site.yaml itself. The address of what is published never changes.',
    );
  const name = said.name ?? (await answers.text({ option: 'name', message: 'What is the site called?' }));
  const message = 'Its address, which becomes part of every badge for ever';
  const address = said.url ?? (await answers.text({ option: 'url', message, fault: siteUrlFault }));
  const url = parseSiteUrl(address);
  const fault = siteUrlFault(address);
  if (!url || fault !== undefined) throw new WrongUse(`${JSON.stringify(address)} will not do: ${fault ?? URL_FORM}`);
  const repository = repositoryNamed(
    said.repository ??
      (await answers.text({
        option: 'repository',
        message: 'Where it is kept, such as https://github.com/acme/badges (elsewhere: leave empty)',
        initial: '',
        fault: repositoryFault,
      })),
  );
  const text = siteText({ name, url, repository });
  const folders = exampleFolders(root);
  if (!said.dryRun) putExampleAside(root, text);
  const report = { version: 1, done: !said.dryRun, texts: { 'site.yaml': text }, movedTo: ASIDE, moved: folders };
  process.stdout.write(
    said.format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : told(text, folders, said.dryRun === true),
  );
}

function siteUrlFault(address: string): string | undefined {
  const url = parseSiteUrl(address);
  if (!url) return URL_FORM;
  const [problem] = addressProblems({ url, example: false }, { file: 'site.yaml', line: 1, column: 1 });
  return problem && describe(problem).message;
}

function repositoryFault(address: string): string | undefined {
  return address.trim() === '' || parseWebUrl(address) ? undefined : 'Write the whole address, or leave it empty.';
}

function repositoryNamed(address: string): WebUrl | undefined {
  if (repositoryFault(address) !== undefined) throw new WrongUse(`${JSON.stringify(address)} is no address`);
  return parseWebUrl(address);
}

function told(text: string, folders: readonly string[], dryRun: boolean): string {
  const moved = `${folders.join('/, ')}/ of the example ${dryRun ? 'would go' : 'are'} in ${ASIDE}/, to look things up in; git does not see them.`;
  const next = ['Describe who awards badges, and then a badge:', '  npm run new -- issuer', '  npm run new -- badge'];
  return [
    'site.yaml',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    moved,
    ...(dryRun ? ['Nothing was written: this was a dry run.'] : next),
    '',
  ].join('\n');
}
