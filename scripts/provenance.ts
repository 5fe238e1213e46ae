import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseAwardId } from '../src/core/model/ids.ts';
import type { Provenance, PublishedChange } from '../src/core/model/provenance.ts';
import { instantOf } from '../src/core/model/time.ts';
import { visible } from '../src/core/problem/visible.ts';
import { noteOf } from '../src/core/review/note.ts';
import { commitNamed, gitProject } from '../src/node/git/commits.ts';
import { gitHubFrom } from '../src/node/github/client.ts';
import { gitAccess } from '../src/node/github/git-access.ts';
import { GitHubError } from '../src/node/github/github-error.ts';
import { loadProject } from '../src/node/load-project.ts';
import { gatherNote } from '../src/node/provenance/gather-note.ts';
import { readRecords } from '../src/node/provenance/notes.ts';
import { provenanceOf } from '../src/node/provenance/provenance-of.ts';
import { recordNotes, type Recorded, type RecordOptions } from '../src/node/provenance/record.ts';
import { awardWords, changeWords, recordedWords } from './provenance-words.ts';
import { PROBLEMS, run } from './run.ts';

type Format = 'text' | 'json';

interface RecordCommand {
  readonly root: string;
  readonly since?: string;
  readonly from?: string;
  readonly most: number;
  readonly push: boolean;
  readonly dryRun?: boolean;
  readonly format: Format;
}

interface ShowCommand {
  readonly root: string;
  readonly people?: string;
  readonly format: Format;
}

let chosen = (): Promise<number> => Promise.resolve(PROBLEMS);

const format = () => new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text');

const program = new Command('npm run provenance --')
  .description('Who wrote, approved and merged what is published, kept in git as notes (refs/notes/blazon).')
  .exitOverride()
  .showHelpAfterError('(--help tells what there is)');

program
  .command('record')
  .description('Note of each published commit that has no note yet how it was merged, and push the notes to `origin`.')
  .option('--since <commit>', 'look only at what comes after this commit')
  .option('--from <file>', 'take the notes from a file and not from GitHub: JSON, an object of notes by commit')
  .option('--most <number>', 'how many commits at most, the newest first', count, 100)
  .option('--no-push', 'keep the notes in this clone')
  .option('--root <folder>', 'a clone of the project, at the tip of its branch', '.')
  .option('--dry-run', 'only say what would be noted')
  .addOption(format())
  .addHelpText('after', '\nReads GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.')
  .action((options: RecordCommand) => {
    chosen = () => record(options);
  });

program
  .command('show')
  .description('Tell how an award, or a commit, came to be published.')
  .argument('<what>', 'the id of an award, or a commit')
  .option('--root <folder>', 'the project', '.')
  .option('--people <folder>', 'a private recipients folder, laid over the public one')
  .addOption(format())
  .action((what: string, options: ShowCommand) => {
    chosen = () => show(what, options);
  });

await run(program, () => chosen());

async function record({ root, since, from, most, push, dryRun = false, format: form }: RecordCommand): Promise<number> {
  const folder = resolve(root);
  const project = gitProject(folder);
  if (!project) return program.error(`error: ${JSON.stringify(root)} is not in a git repository`);
  const start = since === undefined ? undefined : commitNamed(project, since);
  if (since !== undefined && start === undefined)
    return program.error(`error: there is no commit ${JSON.stringify(since)} in this clone`);
  try {
    const source = from === undefined ? fromGitHub() : fromFile(from);
    const recorded = await recordNotes({ root: folder, since: start, most, noteOf: source, dryRun, push });
    process.stdout.write(form === 'json' ? json(reportOf(recorded)) : recordedWords(recorded, dryRun));
    if (recorded.failure) throw recorded.failure;
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    process.stderr.write(`${visible(error.message)}\n`);
    return PROBLEMS;
  }
}

function fromGitHub(): RecordOptions['noteOf'] {
  const gitHub = gitHubFrom(process.env);
  Object.assign(process.env, gitAccess(process.env));
  return (merged) => gatherNote(gitHub, merged);
}

function fromFile(path: string): RecordOptions['noteOf'] {
  const notes = new Map(Object.entries(readJson(path)).map(([commit, value]) => [commit, { note: noteOf(value) }]));
  const broken = [...notes].find(([, { note }]) => !note)?.[0];
  if (broken !== undefined)
    return program.error(
      `error: what stands under ${JSON.stringify(broken)} is no note (docs/provenance.md has the form)`,
    );
  return ({ commit }) => Promise.resolve(notes.get(commit)?.note);
}

function readJson(path: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return program.error(`error: ${JSON.stringify(path)} cannot be read as JSON`);
  }
  return typeof value === 'object' && value !== null ? value : program.error('error: the file holds no object');
}

function reportOf({ noted, left, pushed }: Recorded): object {
  return { noted, left, pushed };
}

async function show(what: string, { root, people, format: form }: ShowCommand): Promise<number> {
  const folder = resolve(root);
  const provenance = await ofAward(what, folder, people);
  if (provenance) {
    process.stdout.write(form === 'json' ? json({ award: what, ...provenance }) : awardWords(provenance));
    return 0;
  }
  const change = await ofCommit(what, folder);
  if (!change) return program.error(`error: there is no award and no commit ${JSON.stringify(what)} here`);
  process.stdout.write(form === 'json' ? json(change) : changeWords(change));
  return 0;
}

async function ofAward(what: string, root: string, people: string | undefined): Promise<Provenance | undefined> {
  const id = parseAwardId(what);
  if (id === undefined) return undefined;
  const { registry } = loadProject(root, { now: instantOf(Date.now()), people });
  return registry && (await provenanceOf(root, registry)).get(id);
}

async function ofCommit(what: string, root: string): Promise<Pick<PublishedChange, 'commit' | 'record'> | undefined> {
  const project = gitProject(root);
  const commit = project && commitNamed(project, what);
  if (!project || commit === undefined) return undefined;
  const records = await readRecords(project, [commit]);
  return { commit, record: records.get(commit) ?? { kind: 'missing' } };
}

function count(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is not a number from 1.');
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
