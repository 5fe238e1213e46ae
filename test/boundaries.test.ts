import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './boundaries/imports-of.ts';
import type { Import } from './boundaries/imports-of.ts';
import { loadedBy, packageOf, partOf, sources, targetOf } from './boundaries/source-tree.ts';

interface Allowed {
  /** Parts of the source tree, besides its own. */
  readonly parts: readonly string[];
  /** Parts of which it may use types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

/** Who may import whom. What is not here is not allowed; a new part or dependency is a decision to take here. */
const table: Readonly<Record<string, Allowed>> = {
  'src/core/problem': { parts: [], types: ['src/core/proof'], packages: [] },
  'src/core/model': { parts: [], types: ['src/core/problem'], packages: ['@noble/hashes'] },
  'src/core/language': { parts: [], packages: [] },
  'src/core/bake': {
    parts: ['src/core/content', 'src/core/model'],
    types: ['src/core/problem'],
    packages: ['@xmldom/xmldom'],
  },
  'src/core/markdown': {
    parts: ['src/core/content', 'src/core/model', 'src/core/problem'],
    packages: [
      'rehype-sanitize',
      'rehype-stringify',
      'remark-gfm',
      'remark-mdx',
      'remark-parse',
      'remark-rehype',
      'unified',
    ],
  },
  'src/core/proof': {
    parts: ['src/core/model'],
    types: ['src/core/content', 'src/core/problem'],
    packages: ['jose'],
  },
  'src/core/content': {
    parts: [
      'src/core/bake',
      'src/core/markdown',
      'src/core/model',
      // What an endorsement is pinned to is what is published.
      'src/core/openbadges',
      'src/core/problem',
      'src/core/proof',
    ],
    packages: [
      '@noble/hashes',
      'ajv',
      'ajv-formats',
      'csv-parse',
      'decode-named-character-reference',
      'gray-matter',
      'yaml',
    ],
  },
  'src/core/openbadges': {
    parts: ['src/core/model'],
    types: ['src/core/problem', 'src/core/verify'],
    packages: ['@blockcerts/schemas', '@noble/hashes', 'ajv', 'ajv-formats', 'jsonld'],
  },
  'src/core/publication': {
    parts: [
      'src/core/bake',
      'src/core/content',
      'src/core/intake',
      'src/core/model',
      'src/core/openbadges',
      'src/core/problem',
      'src/core/proof',
    ],
    packages: [],
  },
  'src/core/effects': {
    parts: ['src/core/model', 'src/core/openbadges', 'src/core/problem', 'src/core/publication', 'src/core/review'],
    packages: [],
  },
  'src/core/directory': { parts: ['src/core/model', 'src/core/openbadges', 'src/core/publication'], packages: [] },
  'src/core/links': {
    parts: ['src/core/content', 'src/core/markdown', 'src/core/model', 'src/core/problem'],
    packages: [],
  },
  'src/core/design': { parts: ['src/core/model', 'src/core/problem'], packages: [] },
  'src/core/difference': { parts: [], packages: [] },
  'src/core/edit': {
    parts: ['src/core/content', 'src/core/design', 'src/core/model', 'src/core/openbadges', 'src/core/problem'],
    packages: ['@noble/hashes', 'yaml'],
  },
  'src/core/review': { parts: ['src/core/content', 'src/core/model', 'src/core/problem'], packages: [] },
  'src/core/verify': {
    parts: ['src/core/bake', 'src/core/model', 'src/core/problem', 'src/core/proof'],
    packages: ['@noble/hashes', 'jose'],
  },
  'src/core/transfer': { parts: ['src/core/verify'], packages: [] },
  'src/core/intake': {
    parts: [
      'src/core/content',
      'src/core/edit',
      'src/core/markdown',
      'src/core/model',
      'src/core/problem',
      'src/core/review',
    ],
    packages: ['@noble/hashes', 'ajv', 'jose'],
  },
  'src/node': {
    parts: [
      'src/core/bake',
      'src/core/content',
      'src/core/directory',
      'src/core/edit',
      'src/core/effects',
      'src/core/intake',
      'src/core/links',
      'src/core/markdown',
      'src/core/model',
      'src/core/openbadges',
      'src/core/problem',
      'src/core/proof',
      'src/core/publication',
      'src/core/review',
      'src/core/transfer',
      'src/core/verify',
      'src/site',
    ],
    packages: ['ajv', 'astro', 'aws4fetch', 'node:', 'sharp', 'vite'],
  },
  'src/browser': {
    parts: [
      'src/core/bake',
      'src/core/content',
      'src/core/intake',
      'src/core/language',
      'src/core/markdown',
      'src/core/model',
      'src/core/openbadges',
      'src/core/problem',
      'src/core/proof',
      'src/core/verify',
    ],
    packages: ['virtual:'],
  },
  'src/site': {
    parts: [
      'src/core/language',
      'src/core/difference',
      'src/core/directory',
      'src/core/intake',
      'src/core/markdown',
      'src/core/model',
      'src/core/openbadges',
      'src/core/problem',
      'src/core/publication',
      'src/core/verify',
      'src/browser',
      // The list of bad badges, which a page describes.
      'test',
    ],
    packages: ['astro:'],
  },
  'src/pages': { parts: ['src/site'], types: ['src/core/model', 'src/core/problem'], packages: ['astro'] },
  scripts: {
    parts: [
      'src/core/bake',
      'src/core/design',
      'src/core/content',
      'src/core/edit',
      'src/core/effects',
      'src/core/intake',
      'src/core/links',
      'src/core/model',
      'src/core/openbadges',
      'src/core/problem',
      'src/core/publication',
      'src/core/review',
      'src/core/transfer',
      'src/core/verify',
      'src/node',
    ],
    packages: ['@clack/prompts', 'commander', 'node:', 'uqr'],
  },
  bench: {
    parts: [
      'src/core/bake',
      'src/core/model',
      'src/core/openbadges',
      'src/core/publication',
      'src/core/verify',
      'src/node',
      'src/site',
      'test',
    ],
    packages: ['node:', 'pngjs', 'yaml', 'csv-parse'],
  },
};

test('every part imports only what the table allows it', () => {
  const broken = [...sources].flatMap(([file, imports]) =>
    imports
      .filter((one) => !isAllowed(file, one))
      .map((one) => `${file} imports ${one.kind === 'type' ? 'the types of ' : ''}${one.from}`),
  );
  expect(broken).toEqual([]);
});

function isAllowed(file: string, one: Import): boolean {
  const own = partOf(file);
  const { parts, types = [], packages } = table[own] ?? { parts: [], packages: [] };
  const target = targetOf(file, one);
  if (target === undefined) return packages.includes(packageOf(one));
  const part = partOf(target);
  return part === own || parts.includes(part) || (one.kind === 'type' && types.includes(part));
}

test('the table names no part that is gone', () => {
  const parts = new Set([...sources.keys()].map(partOf));
  expect(Object.keys(table).filter((part) => !parts.has(part))).toEqual([]);
});

test('core knows neither Node nor Astro', () => {
  const core = [...sources].filter(([file]) => file.startsWith('src/core/'));
  const names = core.flatMap(([, imports]) => imports.map((one) => packageOf(one)));
  expect(core.length).toBeGreaterThan(20);
  expect(names.filter((name) => /^(node:|fs$|path$|astro)/.test(name))).toEqual([]);
});

test('what verifies never loads what signs', () => {
  const verifiers = [...sources.keys()].filter((file) => file.startsWith('src/core/proof/verify'));
  expect(verifiers).not.toEqual([]);
  expect([...loadedBy(verifiers).files].filter((file) => /sign(er|-|\.)/.test(file))).toEqual([]);
});

test('what runs in the browser needs nothing of Node', () => {
  const scripts = [...sources.keys()].filter((file) => file.startsWith('src/browser/'));
  expect([...loadedBy(scripts).packages]).not.toContain('node:');
});

test.each([
  'scripts/sign.ts',
  'scripts/validate.ts',
  'scripts/keys.ts',
  'scripts/intake.ts',
  'scripts/comment.ts',
  'scripts/decline.ts',
  'scripts/audit.ts',
  'scripts/provenance.ts',
  'scripts/merge.ts',
  'scripts/publish.ts',
])('%s loads production dependencies only, so that the job with the keys installs nothing else', (script) => {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const { files, packages } = loadedBy([script]);
  expect(files.size).toBeGreaterThan(2);
  expect([...packages].filter((name) => name !== 'node:' && !(name in dependencies))).toEqual([]);
});

describe('imports are found', () => {
  test.each([
    ["import { a } from './a.ts';", 'value'],
    ["import './a.ts';", 'value'],
    ["import { type A } from './a.ts';", 'value'],
    ["export * from './a.ts';", 'value'],
    ["import type { A } from './a.ts';", 'type'],
    ["export type { A } from './a.ts';", 'type'],
    ["let a: import('./a.ts').A;", 'type'],
    ["const a = async () => (await import('./a.ts')).a;", 'dynamic'],
  ])('%s', (code, kind) => {
    expect(importsOf('b.ts', code)).toEqual([{ from: './a.ts', kind }]);
  });

  test('in an Astro file, between its fences and in its scripts, and not in its words', () => {
    const text = `---\nimport a from './a.ts';\n---\n<p>import b from './b.ts'</p>\n<script>import './c.ts';</script>\n`;
    expect(importsOf('page.astro', text).map((one) => one.from)).toEqual(['./a.ts', './c.ts']);
  });
});
