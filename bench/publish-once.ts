import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MANIFEST, manifestJson, type PublishedFile } from '../src/core/verify/site/manifest.ts';
import { startStore } from '../test/publish/store.ts';

const PUBLISH = fileURLToPath(new URL('../scripts/publish.ts', import.meta.url));
const MARKER = { url: 'https://badges.example.com/', asOf: '2026-01-02T03:04:05Z', preview: false };

// A file can have so many names and no more.
const MOST_NAMES = 30_000;
const names = new Map<string, number>();

/** Publishes one changed award of a site to a store that holds all of it, and prints what it took as a line of JSON. */
const { values } = parseArgs({
  options: { objects: { type: 'string', default: '300000' }, repeat: { type: 'string', default: '3' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'blazon-bench-publish-'));
const store = await startStore();
try {
  const site = join(scratch, 'site');
  const files = writeSite(site, Math.floor(Number(values.objects) / 3));
  for (const { path } of files) store.hold(`site/${path}`, join(site, path));
  store.hold(`site/${MANIFEST}`, join(site, MANIFEST));
  const runs = [];
  for (let turn = 0; turn < Number(values.repeat); turn += 1) runs.push(await publishAfter(site, files, turn));
  process.stdout.write(`${JSON.stringify({ objects: files.length, runs })}\n`);
} finally {
  await store.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** A site of tiny files, three for an award; those of a kind are one file of the disk. */
function writeSite(site: string, awards: number): PublishedFile[] {
  const contents = { json: '{}\n', jws: 'a.b.c', html: '<p>An award' };
  const files = Array.from({ length: awards }, (_, index) => [
    entry(`awards/a${index}.json`, contents.json),
    entry(`awards/a${index}.jws`, contents.jws),
    entry(`awards/a${index}/index.html`, contents.html),
  ]).flat();
  const own = { 'build.json': JSON.stringify(MARKER), 'index.html': '<a href="awards/a0/">' };
  for (const [path, text] of Object.entries(own)) {
    write(site, path, text);
    files.push(entry(path, text));
  }
  for (const { path } of files) {
    if (path in own) continue;
    const kind = path.slice(path.lastIndexOf('.') + 1) as keyof typeof contents;
    linked(join(scratch, kind), contents[kind], join(site, path));
  }
  write(site, MANIFEST, manifestJson(files));
  return files;
}

async function publishAfter(site: string, files: PublishedFile[], turn: number) {
  for (const [path, text] of [
    [`awards/a${turn}.json`, `{"turn":${turn}}`],
    [`awards/a${turn}/index.html`, `<p>Turn ${turn}`],
  ] as const) {
    write(site, path, text);
    files.splice(
      files.findIndex((file) => file.path === path),
      1,
      entry(path, text),
    );
  }
  write(site, MANIFEST, manifestJson(files));
  await store.seen();
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [PUBLISH, '--site', site, '--to', 's3://badges/site'], {
    env: { ...process.env, ...store.environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const requests = (await store.seen()).map(({ method, path }) => `${method} ${path.replace('/badges/site/', '')}`);
  return { seconds: (performance.now() - began) / 1000, requests };
}

/** Nothing that is linked is written to. */
function write(site: string, path: string, text: string): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, text);
}

function linked(source: string, text: string, to: string): void {
  const count = names.get(source) ?? 0;
  names.set(source, count + 1);
  const one = `${source}-${Math.floor(count / MOST_NAMES)}`;
  if (count % MOST_NAMES === 0) writeFileSync(one, text);
  mkdirSync(dirname(to), { recursive: true });
  linkSync(one, to);
}

function entry(path: string, text: string): PublishedFile {
  return { path, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}
