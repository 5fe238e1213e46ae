import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDispatch } from '../../src/core/intake/parse-dispatch.ts';
import { readCanvasUsers } from '../../src/core/intake/platforms/canvas-users.ts';
import type { Course } from '../../src/core/intake/platforms/completion.ts';
import { readMoodleReport } from '../../src/core/intake/platforms/moodle-report.ts';
import { dispatchSchema } from '../../src/core/intake/dispatch-schema.ts';
import { unsealAddress } from '../../src/core/intake/unseal.ts';
import { parseWebUrl } from '../../src/core/model/text.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { put, runScript, temporaryFolder } from '../publishing/project.ts';
import { applicationsKey, FIRST, world } from './world.ts';

const repository = join(import.meta.dirname, '../..');
const page = readFileSync(join(repository, 'docs/machines.md'), 'utf8');
const read = (path: string) => readFileSync(join(repository, path), 'utf8');

interface Dispatch {
  readonly event_type: string;
  readonly client_payload: {
    readonly idempotencyKey: string;
    readonly issuedOn: string;
    readonly recipient: { readonly sealed: string };
  };
}

/** The commands that the page shows for exports, as their arguments. */
const commands = [...page.matchAll(/^npm run --silent payloads -- (docs\/.*)$/gm)].map(([, args = '']) =>
  args.split(' '),
);

function payloads(args: readonly string[], root: string): readonly Dispatch[] {
  const [file = '', ...others] = args;
  const { code, stdout, stderr } = runScript('payloads.ts', [join(repository, file), ...others, '--root', root]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^\d finished, 1 not yet\.\n$/) as string,
  });
  expect(stdout).not.toMatch(/@|Example/);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Dispatch);
}

test('the example of a payload is the one on the page, and is taken', () => {
  const example: unknown = JSON.parse(read('docs/examples/dispatch-v1.json'));
  const [, shown = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(JSON.parse(shown)).toEqual(example);
  expect(parseDispatch((example as Dispatch).client_payload).kind).toBe('request');
  for (const member of Object.keys(dispatchSchema.properties)) expect(page).toContain(`| \`${member}\``);
});

test('every example of the OpenAPI description is taken', () => {
  const description = parse(read('docs/dispatch.openapi.yaml')) as {
    paths: Record<
      string,
      { post: { requestBody: { content: Record<string, { examples: Record<string, { value: Dispatch }> }> } } }
    >;
  };
  const examples = Object.values(description.paths).flatMap(({ post }) =>
    Object.values(post.requestBody.content).flatMap((content) => Object.values(content.examples)),
  );
  expect(examples.length).toBeGreaterThan(1);
  for (const { value } of examples) {
    expect(value.event_type).toBe('blazon-award');
    expect(parseDispatch(value.client_payload)).toMatchObject({ kind: 'request' });
  }
});

test('the commands on the page turn the exports into payloads that are taken, the same keys each time', () => {
  expect(commands.map((args) => args[2])).toEqual(['moodle', 'canvas']);
  for (const args of commands) {
    const [first, second] = [payloads(args, repository), payloads(args, repository)];
    const keys = (all: readonly Dispatch[]) => all.map((one) => one.client_payload.idempotencyKey);
    expect(keys(first)).toEqual(keys(second));
    expect(new Set(keys(first)).size).toBe(first.length);
    for (const one of first) expect(parseDispatch(one.client_payload)).toMatchObject({ kind: 'request' });
  }
});

test('a payload made of an export is an award once it has been sent, under the hash of the address in it', async () => {
  const at = await world();
  const [moodle = []] = commands;
  const args = moodle.map((arg) => (arg === 'first-pull-request' ? 'first' : arg));
  const [ada] = payloads(args, at.clone);
  if (!ada) throw new Error('Nobody has finished');
  const { sealed } = ada.client_payload.recipient;
  expect(await unsealAddress(sealed, applicationsKey.privateKeyPem, FIRST)).toMatchObject({
    email: 'ada@students.example',
  });
  expect(ada.client_payload.issuedOn).toBe('2026-06-03T12:15:00Z');
  const event = {
    action: ada.event_type,
    client_payload: ada.client_payload,
    repository: { default_branch: 'main' },
    sender: { login: 'm' },
  };
  expect((await at.intake('repository_dispatch', event)).stdout).toContain('Opened');
});

test('an export with a row that cannot be used makes nothing, and says which row without its address', () => {
  const file = 'report.csv';
  const root = temporaryFolder();
  put(
    root,
    file,
    'ID,Name,Email address,Course complete\n1,A,a@b.example,"03/06/26, 14:15"\n2,B,secret@b.example,yesterday\nx,C,c,"1/2/26, 1:00"\n',
  );
  const ran = runScript('payloads.ts', [
    join(root, file),
    ...['--from', 'moodle', '--badge', 'first-pull-request', '--course', 'https://s.example/', '--root', repository],
  ]);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toContain('Row 3: “Course complete” is not a date');
  expect(ran.stderr).toContain('Row 4: “ID” is not a number.');
  expect(ran.stderr).not.toContain('secret@');
});

test('exports are read or refused, whatever is in them, and faults tell no address', () => {
  const [url, on] = [parseWebUrl('https://s.example/'), parseInstant('2026-06-03T09:00:00Z')];
  if (url === undefined || on === undefined) throw new Error('The course is none');
  const course: Course = { url, on, zone: 'Z', pass: 60 };
  const cell = fc.oneof(
    fc.constantFrom('ID', 'Email address', 'Course complete', '1', 'a@b.example', '"', '03/06/26, 14:15'),
    fc.string({ maxLength: 9 }),
  );
  const table = fc
    .array(
      fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')),
      { maxLength: 6 },
    )
    .map((rows) => rows.join('\n'));
  fc.assert(
    fc.property(table, fc.boolean(), (text, headed) => {
      const result = readMoodleReport(headed ? `ID,Email address,Course complete\n${text}` : text, course);
      if (result.kind === 'refused') expect(result.faults.join('\n')).not.toContain('@');
    }),
  );
  const user = fc.record({
    id: fc.jsonValue(),
    email: fc.jsonValue(),
    enrollments: fc.oneof(fc.jsonValue(), fc.constant([{ grades: { final_score: 90 } }])),
  });
  fc.assert(
    fc.property(fc.oneof(fc.array(user), fc.jsonValue()), (value) => {
      expect(['completions', 'refused']).toContain(readCanvasUsers(JSON.stringify(value), course).kind);
    }),
  );
  expect(readCanvasUsers('[{', course).kind).toBe('refused');
});
