import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/core/problem/catalogue.ts';
import type { ProblemReport } from '../../src/core/problem/print-json.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/validate.ts');
const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blazon-validate-'));
  cpSync(MINIMAL, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function validate(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...bareEnvironment, ...env },
  });
  return { status, stdout, stderr };
}

const award = (fields: string) => `---\n${fields}---\n\nTook a step.\n`;
const codesOf = (stdout: string) => (JSON.parse(stdout) as ProblemReport).problems.map(({ code }) => code);

describe('exit codes', () => {
  test('0 for a project without problems, with one line that says what was read', () => {
    const { status, stdout, stderr } = validate();
    expect(stdout).toMatch(/^1 issuer, 1 badge, 1 award, 1 recipient in \d+ ms\. No problems\.\n$/);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('1 for problems, and nothing on stderr', () => {
    write('recipients/ada/frist.md', award('issuedOn: 2025-06-03T09:00:00Z\n'));
    const { status, stderr } = validate();
    expect([status, stderr]).toEqual([1, '']);
  });

  test.each([
    [['--format', 'xml'], "argument 'xml' is invalid. Allowed choices are text, github, json."],
    [['nowhere'], 'there is no folder "nowhere" that can be read'],
    [['site.yaml'], 'there is no folder "site.yaml" that can be read'],
    [['--people', 'nowhere'], 'there is no folder "nowhere" that can be read'],
    [['.', 'too-much'], 'too many arguments'],
    [['--colour'], "unknown option '--colour'"],
    [['--explain', 'UNKNOWN_BADGES'], 'there is no problem "UNKNOWN_BADGES"; did you mean UNKNOWN_BADGE?'],
    [['--explain', 'toString'], 'there is no problem "toString"'],
  ])('2 for %j', (args, message) => {
    const { status, stdout, stderr } = validate(args);
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('0 for a problem explained, in any folder, in the words of its page', () => {
    rmSync(join(folder, 'site.yaml'));
    const { status, stdout, stderr } = validate(['--explain', 'AWARD_TWICE']);
    const { title, explanation } = catalogue.AWARD_TWICE;
    expect(stdout).toBe(`AWARD_TWICE: ${title}\n\n${explanation}\n`);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('0 for help', () => {
    const { status, stdout } = validate(['--help']);
    expect(stdout).toContain('Usage: npm run validate -- [options] [folder]');
    expect(status).toBe(0);
  });
});

describe('formats', () => {
  const problem = 'There is no badge `frist`.';
  const hint =
    'Did you mean `first`? Badges are the folders in `badges/`; the name of an award file is the name of its badge.';
  const page = 'https://badges.example.com/problems/UNKNOWN_BADGE/';

  beforeEach(() => {
    write('recipients/ada/frist.md', award('issuedOn: 2025-06-03T09:00:00Z\n'));
  });

  test('text for people', () => {
    expect(validate().stdout).toBe(
      `recipients/ada/frist.md:1:1  ${problem}\n  ${hint}\n  UNKNOWN_BADGE  ${page}\n\n1 problem in 1 file. \`npm run validate -- --explain <CODE>\` tells more about each.\n`,
    );
  });

  test('text in colours where they are wanted', () => {
    expect(validate([], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1m');
    expect(validate([], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).toContain(problem);
  });

  test('annotations for a pull request', () => {
    expect(validate(['--format', 'github']).stdout).toBe(
      `::error file=recipients/ada/frist.md,line=1,col=1,title=Unknown badge::${problem}%0A${hint}%0A${page}\n`,
    );
  });

  test('JSON for programs, also when nothing is wrong', () => {
    const { stdout } = validate(['--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      problems: [
        {
          code: 'UNKNOWN_BADGE',
          file: 'recipients/ada/frist.md',
          line: 1,
          column: 1,
          title: 'Unknown badge',
          message: problem,
          hint,
          page,
        },
      ],
    });
    rmSync(join(folder, 'recipients/ada/frist.md'));
    const fine = validate(['--format', 'json']);
    expect(JSON.parse(fine.stdout)).toEqual({ version: 1, problems: [] });
    expect(fine.stderr).toContain('No problems.');
  });

  test('paths begin where the command was called', () => {
    cpSync(MINIMAL, join(folder, 'below'), { recursive: true });
    cpSync(join(folder, 'recipients/ada/frist.md'), join(folder, 'below/recipients/ada/frist.md'));
    expect(validate(['below']).stdout).toMatch(/^below\/recipients\/ada\/frist\.md:1:1 /);
    expect(validate(['below', '--format', 'github']).stdout).toMatch(
      /^::error file=below\/recipients\/ada\/frist\.md,/,
    );
  });

  test('a table is appended to the summary of a job on GitHub', () => {
    write('summary.md', 'Before.\n');
    const summary = join(folder, 'summary.md');
    validate([], { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary, 'utf8')).toBe('Before.\n');
    validate(['--format', 'github'], { GITHUB_STEP_SUMMARY: summary });
    const lines = readFileSync(summary, 'utf8').split('\n');
    expect(lines.slice(0, 3)).toEqual(['Before.', '### 1 problem', '']);
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(3);
  });
});

test('identities that are kept apart are laid over the project', () => {
  write('people/recipients/ada/recipient.yaml', readFileSync(join(folder, 'recipients/ada/recipient.yaml')));
  rmSync(join(folder, 'recipients/ada/recipient.yaml'));
  expect(validate(['--format', 'json']).stdout).toContain('UNKNOWN_RECIPIENT');
  expect(validate(['--people', 'people']).status).toBe(0);
});

test('ten kinds of broken input are all reported in one run, each once, in order', () => {
  write('badges/broken/badge.md', '---\nname: [\n---\nTake a step.\n');
  write('badges/first/photo.png', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  write(
    'badges/second/badge.md',
    award('name: Second\ndescription: Second.\nimage: { file: none.svg, caption: None }\n'),
  );
  write('recipients/ada/broken.md', award('issuedOn: 2025-06-03\n'));
  write('recipients/ada/frist.md', award('issuedOn: 2025-06-03T09:00:00Z\n'));
  write('recipients/ada/second.md', award('issuedOn: 9000-01-01T00:00:00Z\n'));
  write('recipients/bob/first.md', award('issuedOn: 2025-06-03T09:00:00Z\nevidnce: []\n'));
  write('recipients/autumn/first.csv', 'handle;issuedOn\nada;2025-06-03T09:00:00Z\n');
  write('recipients/eve/recipient.yaml', 'identity: { type: email, hashed: false, identity: eve@acme.example.com }\n');
  write('issuers/acme/latin.md', new Uint8Array([0xe9]));
  symlinkSync('/etc/passwd', join(folder, 'issuers/acme/logo.svg'));
  const { status, stdout } = validate(['--format', 'json']);
  const { problems } = JSON.parse(stdout) as ProblemReport;
  const byFile = Object.fromEntries(problems.map(({ file, code }) => [file, code]));
  expect(byFile).toEqual({
    'badges/broken/badge.md': 'YAML_SYNTAX',
    'badges/first/photo.png': 'IMAGE_MISNAMED',
    'badges/second/badge.md': 'UNKNOWN_IMAGE',
    'issuers/acme/latin.md': 'NOT_UTF8',
    'issuers/acme/logo.svg': 'SYMBOLIC_LINK',
    'recipients/ada/broken.md': 'DATE_WITHOUT_ZONE',
    'recipients/ada/frist.md': 'UNKNOWN_BADGE',
    'recipients/ada/second.md': 'AWARDED_IN_FUTURE',
    'recipients/autumn/first.csv': 'ROSTER_DELIMITER',
    'recipients/bob/first.md': 'UNKNOWN_FIELD',
    'recipients/eve/recipient.yaml': 'CLEAR_EMAIL',
  });
  expect(problems.map(({ file }) => file)).toEqual(problems.map(({ file }) => file).toSorted());
  expect(problems).toHaveLength(11);
  expect(status).toBe(1);
});

describe('hostile projects', () => {
  const noTrace = (output: { stdout: string; stderr: string }) => {
    expect(output.stdout + output.stderr).not.toMatch(/\n\s+at |node:internal|Blazon itself failed/);
    return output.stdout;
  };

  test('links in a circle and out of the project are named and not followed', () => {
    symlinkSync('.', join(folder, 'badges/round'));
    symlinkSync('../..', join(folder, 'recipients/ada/up'));
    symlinkSync('/', join(folder, 'issuers/root'));
    expect(codesOf(noTrace(validate(['--format', 'json'])))).toEqual([
      'SYMBOLIC_LINK',
      'SYMBOLIC_LINK',
      'SYMBOLIC_LINK',
    ]);
  });

  test('names with tricks in them are named, written out, and not read', () => {
    for (const name of ['a\u001b[2J.md', '..\\..\\etc.md', '\u202egpj.md', 'a\n::error::x.md'])
      write(`recipients/ada/${name}`, 'x');
    const text = noTrace(validate());
    expect(text.match(/:1:1 {2}The name /g)).toHaveLength(4);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    const annotations = validate(['--format', 'github']).stdout;
    expect(annotations.match(/^::/gm)).toHaveLength(4);
  });

  test('values cannot act on the terminal, whatever the format', () => {
    write('recipients/ada/first.md', award('issuedOn: "\\e]0;owned\\a\\r\\n::error::x"\n"\\u202e\\u009b31m": 1\n'));
    for (const format of ['text', 'github', 'json']) {
      const stdout = noTrace(validate(['--format', format]));
      expect(stdout).not.toMatch(/[\u001b\u0007\r\u202e\u009b]/);
      if (format === 'github')
        expect(
          stdout
            .trimEnd()
            .split('\n')
            .every((line) => line.startsWith('::error file=')),
        ).toBe(true);
    }
  });

  test('front matter in JavaScript does not run', () => {
    const witness = join(folder, 'ran');
    write('recipients/ada/first.md', `---js\nrequire('fs').writeFileSync(${JSON.stringify(witness)}, '')\n---\n`);
    expect(codesOf(noTrace(validate(['--format', 'json'])))).toEqual(['FRONT_MATTER_LANGUAGE']);
    expect(() => readFileSync(witness)).toThrow('ENOENT');
  });

  test('a project in which everything is noise has problems and no crash', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) & 255);
    for (const path of [
      'site.yaml',
      'issuers/acme/issuer.md',
      'issuers/acme/keys/k.pem',
      'badges/first/badge.md',
      'badges/first/image.svg',
      'badges/x/image.png',
      'recipients/ada/recipient.yaml',
      'recipients/ada/first.md',
      'recipients/c/first.csv',
    ])
      write(path, noise);
    const output = validate(['--format', 'json']);
    expect(codesOf(noTrace(output)).length).toBeGreaterThanOrEqual(9);
    expect(output.status).toBe(1);
  });

  test('an empty project says that there is no site.yaml', () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(codesOf(noTrace(validate(['--format', 'json'])))).toEqual(['SITE_MISSING']);
  });

  test('a reader that stops reading is no fault', () => {
    for (let index = 0; index < 3000; index++)
      cpSync(join(folder, 'recipients/ada/first.md'), join(folder, `recipients/ada/x${index}.md`));
    const command = `"${process.execPath}" "${SCRIPT}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('There is no badge `x0`.');
    expect(stderr).toBe('');
  });
});

test('a folder that may not be entered is a wrong use, told without a trace', () => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'closed/project'), { recursive: true });
  chmodSync(join(folder, 'closed'), 0o000);
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, 'closed/project'], {
    cwd: folder,
    encoding: 'utf8',
    ...(uid && { uid }),
  });
  expect(stderr).toContain('error: there is no folder "closed/project" that can be read');
  expect(status).toBe(2);
});
