import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { workplace } from '../keys/project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/new.ts');
const SOLDERING = ['--name', 'Soldering', '--description', 'Soldered a kit.', '--criterion', 'Build the kit.'];

function run(project: string, args: readonly string[]) {
  const env = bareEnvironment;
  return spawnSync(process.execPath, [SCRIPT, ...args], { cwd: project, encoding: 'utf8', env, input: '' });
}

const load = (project: string) => loadProject(project, { now: instantOf(Date.now()) });
const filesIn = (project: string) => readdirSync(project, { recursive: true, encoding: 'utf8' }).toSorted();

describe('npm run new -- badge', () => {
  test('writes a badge that can be published, with its picture and who is asked about it', () => {
    const { project } = workplace();
    mkdirSync(join(project, '.github'));
    const more = [
      '--criterion',
      'Find the "fault":\n that we hid.',
      '--reviewer',
      '@guild/workshop',
      '--text',
      'Soldering',
    ];
    const { status, stdout, stderr } = run(project, ['badge', ...SOLDERING, ...more]);
    expect([status, stderr]).toEqual([0, '']);
    const { registry, problems } = load(project);
    expect(problems).toEqual([]);
    const badge = [...(registry?.badges.values() ?? [])].find(({ id }) => (id as string) === 'soldering');
    expect(badge).toMatchObject({ name: 'Soldering', reviewers: ['@guild/workshop'], image: { kind: 'svg' } });
    expect(badge?.criteria.text).toContain('- [ ] Build the kit.\n- [ ] Find the "fault": that we hid.');
    expect(readFileSync(join(project, '.github/CODEOWNERS'), 'utf8')).toContain('/badges/soldering/ @guild/workshop\n');
    expect(stdout).toContain('npm run undo -- ');
  });

  test('only says what it would do when asked so, the same as it then does', () => {
    const { project } = workplace();
    const before = filesIn(project);
    const dry = run(project, ['badge', ...SOLDERING, '--dry-run', '--format', 'json']);
    expect(filesIn(project)).toEqual(before);
    const { done, texts } = JSON.parse(dry.stdout) as { done: boolean; texts: Record<string, string> };
    expect([done, Object.keys(texts)]).toEqual([false, ['badges/soldering/badge.md', 'badges/soldering/image.svg']]);
    expect(run(project, ['badge', ...SOLDERING]).status).toBe(0);
    for (const [path, text] of Object.entries(texts)) expect(readFileSync(join(project, path), 'utf8')).toBe(text);
  });

  test('never writes over what is there', () => {
    const { project } = workplace();
    const before = readFileSync(join(project, 'badges/first/badge.md'), 'utf8');
    const { status, stderr } = run(project, ['badge', ...SOLDERING, '--id', 'first']);
    expect(status).toBe(1);
    expect(stderr).toContain('There is `badges/first/badge.md` already.');
    expect(readFileSync(join(project, 'badges/first/badge.md'), 'utf8')).toBe(before);
  });

  test.each([
    [['badge', '--name', 'Soldering'], '--description is missing'],
    [['badge', ...SOLDERING, '--id', '../../etc'], 'A folder is small letters'],
    [['badge', ...SOLDERING, '--colour', 'url(#x)'], 'or #rrggbb'],
    [['badge', ...SOLDERING, '--shape', 'blob'], 'Allowed choices are'],
    [['badge', ...SOLDERING, '--text', 'x'.repeat(25)], 'At most 24 characters'],
    [['issuer', '--name', 'Guild', '--email', 'a@guild.example', '--url', 'javascript:alert(1)'], 'the whole address'],
  ])('without a terminal says what is missing or wrong: %j', (args, words) => {
    const { project } = workplace();
    const before = filesIn(project);
    const { status, stderr } = run(project, args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(filesIn(project)).toEqual(before);
  });

  test('what the build would find wrong is found before anything is written', () => {
    const { project } = workplace();
    const before = filesIn(project);
    const { status, stdout } = run(project, [
      'badge',
      ...SOLDERING,
      '--reviewer',
      '@guild @mallory',
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ code: 'BAD_REVIEWER', file: 'badges/soldering/badge.md' }],
    });
    expect(filesIn(project)).toEqual(before);
  });

  test('text that looks like YAML or Markdown of another kind stays text', () => {
    const { project } = workplace();
    const name = 'yes: [no] # "x"\n---\nstatus: retired';
    const { status } = run(project, [
      'badge',
      '--id',
      'odd',
      '--name',
      name,
      '--description',
      '2026',
      '--criterion',
      'Go.',
    ]);
    expect(status).toBe(0);
    const { registry, problems } = load(project);
    expect(problems).toEqual([]);
    const badge = [...(registry?.badges.values() ?? [])].find(({ id }) => (id as string) === 'odd');
    expect(badge).toMatchObject({ name, description: '2026', status: 'active' });
  });
});

test('npm run new -- issuer writes an issuer with a logo; badges that named none still belong to the first', () => {
  const { project } = workplace();
  const said = ['--name', 'The Guild', '--url', 'https://guild.example/', '--email', 'badges@guild.example'];
  const { status, stdout } = run(project, [
    'issuer',
    ...said,
    '--shape',
    'gear',
    '--icon',
    'hammer',
    '--colour',
    '#224466',
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run keys -- new the-guild\n');
  const { registry, problems } = load(project);
  expect(problems).toEqual([]);
  const issuer = [...(registry?.issuers.values() ?? [])].find(({ id }) => (id as string) === 'the-guild');
  expect([...(registry?.badges.values() ?? [])].map((badge) => badge.issuer)).toEqual(['acme']);
  expect(issuer).toMatchObject({ name: 'The Guild', image: { caption: 'A hammer on a gear with a gold rim' } });
});

describe('on a terminal', () => {
  /** Runs the command on a terminal of its own and answers each question once it is asked. */
  async function conversation(project: string, answers: readonly (readonly [asked: string, answer: string])[]) {
    const command = `stty cols 120 rows 40; ${process.execPath} ${SCRIPT} badge`;
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let heard = '';
    const waiting = [...answers];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      const [asked, answer] = waiting[0] ?? [];
      if (asked === undefined || !heard.includes(asked)) return;
      waiting.shift();
      heard = '';
      child.stdin.write(answer ?? '');
    });
    const code = await new Promise((done) => child.once('close', done));
    return { code, unasked: waiting.map(([asked]) => asked) };
  }

  test('asks what was not said, suggests what it can, and writes when one agrees', async () => {
    const { project } = workplace();
    const { code, unasked } = await conversation(project, [
      ['called', 'Soldering\r'],
      ['folder', '\r'],
      ['sentence', 'Soldered a kit.\r'],
      ['earn it', 'Build it.\r'],
      ['Number 2', 'Test it.\r'],
      ['Number 3', '\r'],
      ['reviews', '\r'],
      ['Shape', '\r'],
      ['Icon', '\r'],
      ['Colour (', '\r'],
      ['rim (', '\r'],
      ['ribbon', '\r'],
      ['to be done', '\r'],
    ]);
    expect([code, unasked]).toEqual([0, []]);
    expect(load(project).problems).toEqual([]);
    expect(readFileSync(join(project, 'badges/soldering/badge.md'), 'utf8')).toContain(
      '- [ ] Build it.\n- [ ] Test it.\n',
    );
  });

  test('writes nothing when one gives up', async () => {
    const { project } = workplace();
    const { code } = await conversation(project, [
      ['called', 'Soldering\r'],
      ['folder', '\u0003'],
    ]);
    expect(code).toBe(1);
    expect(existsSync(join(project, 'badges/soldering'))).toBe(false);
  });
});

describe('npm run new -- site', () => {
  const SITE = ['--name', 'The Guild', '--url', 'https://badges.guild.dev/'];
  const example = () =>
    workplace({
      'site.yaml': 'name: Example\nurl: https://badges.example.org/\nexample: true\n',
      '.github/CODEOWNERS': '* @me\n',
      'issuers/acme/README.md': 'Not read.\n',
    });

  test('puts the whole example aside, and leaves a project in which one can begin', () => {
    const { project } = example();
    const before = filesIn(project);
    const dry = run(project, ['site', ...SITE, '--dry-run']);
    expect([dry.status, filesIn(project)]).toEqual([0, before]);
    expect(run(project, ['site', ...SITE]).status).toBe(0);
    expect(filesIn(project).filter((path) => !path.startsWith('.blazon'))).toEqual([
      '.github',
      '.github/CODEOWNERS',
      'site.yaml',
    ]);
    expect(filesIn(join(project, '.blazon/example'))).toEqual(before.filter((path) => !/^(?:\.|site)/.test(path)));
    expect(load(project).problems).toEqual([]);
    expect(run(project, ['issuer', '--name', 'G', '--url', 'https://g.dev/', '--email', 'b@g.dev']).status).toBe(0);
    expect(run(project, ['badge', ...SOLDERING]).status).toBe(0);
    expect(load(project).problems).toEqual([]);
  });

  test('touches no project that is somebody’s own, and takes no address that could not be published', () => {
    const { project } = workplace();
    const before = filesIn(project);
    const own = run(project, ['site', ...SITE]);
    expect([own.status, filesIn(project)]).toEqual([1, before]);
    expect(own.stderr).toContain('This project has begun already');
    for (const address of ['https://badges.example.com/', 'http://localhost:4321/', 'badges.guild.dev']) {
      const { status, stderr } = run(example().project, ['site', '--name', 'G', '--url', address]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('will not do')]);
    }
  });
});
