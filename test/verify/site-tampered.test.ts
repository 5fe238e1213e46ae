import { spawnSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digests, put, runScript, temporaryFolder } from '../publishing/project.ts';
import { awardOf, broken, useBuiltExample, built, edit, signedAwards, standing, swap } from './built-example.ts';
import { reseal } from './reseal.ts';

useBuiltExample();

describe('what was done to a site by somebody who wrote its manifest anew is found all the same where', () => {
  test('pages of two awards were swapped', () => {
    broken((site) => {
      const [one, other] = signedAwards(site);
      swap(site, `awards/${one}/index.html`, `awards/${other}/index.html`);
      reseal(site);
      return [`awards/${one}/index.html`, 'NOT_AT_ITS_ADDRESS'];
    });
  });

  test.each(['png', 'svg'])('pictures of two badges were swapped: %s', (kind) => {
    broken((site) => {
      swap(site, `badges/first-pull-request.${kind}`, `badges/clear-bug-report.${kind}`);
      reseal(site);
      const award = awardOf(site, 'first-pull-request');
      return [`awards/${award}.${kind}`, 'PICTURE_OF_ANOTHER'];
    });
  });

  test('the picture of an award was drawn over', () => {
    broken((site) => {
      const svg = `awards/${awardOf(site, 'first-pull-request')}.svg`;
      edit(site, svg, (text) => text.replace('</svg>', '<rect width="9" height="9"/></svg>'));
      reseal(site);
      return [svg, 'PICTURE_OF_ANOTHER'];
    });
  });

  test('a badge names the picture of another', () => {
    broken((site) => {
      edit(site, 'badges/first-pull-request.json', (json) =>
        json.replace(/badges\/first-pull-request\.(png|svg)/, 'badges/clear-bug-report.$1'),
      );
      reseal(site);
      return ['badges/first-pull-request.json', 'PICTURE_OF_ANOTHER'];
    });
  });
});

describe('every file is held against the manifest', () => {
  test('which lists all that was published, with size and digest, by path', () => {
    const { files } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as {
      files: { path: string; size: number; sha256: string }[];
    };
    const { 'manifest.json': own, ...others } = digests(built);
    expect(own).toBeDefined();
    expect(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))).toEqual(others);
    expect(files.map(({ path }) => path)).toEqual(Object.keys(others).toSorted());
    expect(files.every(({ path, size }) => size === readFileSync(join(built, path)).length)).toBe(true);
  });

  test.each([
    ['a style', /^assets\/.*css$/],
    ['a script', /^assets\/.*js$/],
    ['a page', /^index\.html$/],
    ['the page of an award', /^awards\/.*html$/],
    ['the picture of a badge', /^badges\/.*svg$/],
    ['what a badge is for', /^badges\/.*json$/],
    ['the icon', /^favicon/],
    ['what the site says of itself', /^build\.json$/],
  ])('so that one changed byte is found: %s', (_what, pattern) => {
    broken((site) => {
      const file = Object.keys(digests(site)).find((path) => pattern.test(path)) ?? '';
      const text = readFileSync(join(site, file), 'latin1');
      writeFileSync(join(site, file), `${text.trimEnd()} `.padEnd(text.length), 'latin1');
      return [file, 'FILE_CHANGED'];
    });
  });

  test('so that a file that was added is found', () => {
    broken((site) => {
      put(site, 'evil.html', '<p>Give me your password');
      return ['evil.html', 'FILE_ADDED'];
    });
  });

  test('so that an award that was taken out, and out of the counts, is found', () => {
    broken((site) => {
      const { id } = standing();
      for (const name of readdirSync(join(site, 'awards')).filter((name) => name.startsWith(id)))
        rmSync(join(site, 'awards', name), { recursive: true });
      edit(site, 'build.json', (json) => json.replace(/,\s*"awards": \d+/, ''));
      return [`awards/${id}.jws`, 'FILE_MISSING'];
    });
  });

  test.each([
    [
      'is gone',
      (site: string) => {
        rmSync(join(site, 'manifest.json'));
      },
      'FILE_MISSING',
    ],
    [
      'is another',
      (site: string) => {
        put(site, 'manifest.json', '{"files": [1]}');
      },
      'FILE_CHANGED',
    ],
    [
      'names a file twice',
      (site: string) => {
        const line = { path: 'index.html', size: 1, sha256: '' };
        put(site, 'manifest.json', JSON.stringify({ files: [line, line] }));
      },
      'FILE_CHANGED',
    ],
  ] as const)('and a manifest that %s is a fault itself', (_what, damage, code) => {
    broken((site) => {
      damage(site);
      return ['manifest.json', code];
    });
  });
});

describe('what is no file that can be read is a fault, and nobody waits for it', () => {
  test('a symbolic link, even to the very file that was there', () => {
    broken((site) => {
      renameSync(join(site, 'index.html'), join(temporaryFolder(), 'index.html'));
      symlinkSync(join(built, 'index.html'), join(site, 'index.html'));
      return ['index.html', 'FILE_UNREADABLE'];
    });
  });

  test('a named pipe in the place of a document', () => {
    broken((site) => {
      const file = 'badges/first-pull-request.json';
      rmSync(join(site, file));
      spawnSync('mkfifo', [join(site, file)]);
      return [file, 'FILE_UNREADABLE'];
    });
  });

  test('a file of more than 100 MB', () => {
    broken((site) => {
      truncateSync(join(site, 'badges/first-pull-request.svg'), 3 * 1024 ** 3);
      return ['badges/first-pull-request.svg', 'FILE_UNREADABLE'];
    });
  });

  test('a named pipe in the place of build.json', () => {
    const site = temporaryFolder();
    spawnSync('mkfifo', [join(site, 'build.json')]);
    expect(runScript('verify.ts', [site])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('what strangers wrote does not reach the terminal as they wrote it', () => {
  const site = join(temporaryFolder(), 'site');
  cpSync(built, site, { recursive: true });
  put(site, 'badges/\u001b[31m\u202elived.html', '<a href="\u001b[2J\u202e/x">x</a>');
  edit(site, `awards/${standing().id}.json`, (json) => json.replace('"id": "', '"id": "\\u001b[2J'));
  const { stdout } = runScript('verify.ts', [site]);
  expect(stdout).toContain('lived.html');
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test.each(['mailto:a/', 'javascript:/', 'file:///', 'data:/', 'https://a.example/?/', '\u001b[2J/'])(
  'a site whose address is %j is no built site',
  (url) => {
    const folder = temporaryFolder();
    put(folder, 'build.json', JSON.stringify({ url }));
    const { code, stdout, stderr } = runScript('verify.ts', [folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('does not give the address of the site');
  },
);
