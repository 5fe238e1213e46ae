import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder } from '../publishing/project.ts';

const repository = join(import.meta.dirname, '../..');
/** What a checkout does not have, and what is asked of Blazon itself. */
const NOT_COPIED = ['node_modules', '.git', '.blazon', '.astro', 'dist', 'test', 'bench'];

/** What “Use this template” makes: the files of this repository, without its history. */
export function template(): string {
  const folder = join(temporaryFolder(), 'template');
  for (const name of readdirSync(repository).filter((one) => !NOT_COPIED.includes(one) && !one.startsWith('.dist')))
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  // Pages show the badges that verifiers are tested with.
  cpSync(join(repository, 'test/bad-badges'), join(folder, 'test/bad-badges'), { recursive: true });
  return folder;
}

interface Form {
  readonly labels: readonly string[];
  readonly body: readonly { readonly id?: string; readonly type: string; readonly attributes: { label?: string } }[];
}

/** The issue that the git host makes when its form is opened at this address and sent. */
export function issueFrom(
  project: string,
  address: URL,
): { readonly body: string; readonly labels: readonly string[] } {
  const name = address.searchParams.get('template') ?? '';
  const form = parse(readFileSync(join(project, '.github/ISSUE_TEMPLATE', name), 'utf8')) as Form;
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  const sections = fields.map(({ id = '', attributes: { label = '' } }) => {
    const value = address.searchParams.get(id) ?? '';
    return `### ${label}\n\n${value === '' ? '_No response_' : value}`;
  });
  return { body: sections.join('\n\n'), labels: form.labels };
}
