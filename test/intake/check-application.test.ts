import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { parseFile } from '../../src/core/content/parse-file.ts';
import { awardText } from '../../src/core/edit/award-text.ts';
import { checkApplication, type ApplicationDraft, type Checkers } from '../../src/core/intake/check-application.ts';
import { checkMarkdown } from '../../src/core/markdown/check-mdx.ts';
import { describe as words } from '../../src/core/problem/describe.ts';
import type { Problem } from '../../src/core/problem/problem.ts';
import { awardValidatorCode } from '../../src/node/award-validator.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { as } from '../site/a-publication.ts';

const FORMATS = pathToFileURL(join(import.meta.dirname, '../../src/core/content/schemas/formats.ts')).href;
let checkers: Checkers;

/** With the very program that pages load. */
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'blazon-validator-')), 'validate.mjs');
  writeFileSync(file, awardValidatorCode(FORMATS));
  const { validate } = (await import(pathToFileURL(file).href)) as { validate: ValidateFunction };
  checkers = {
    schemaErrors: (values) => (validate(values) ? [] : (validate.errors ?? [])),
    checkMarkdown: (body) => Promise.resolve(checkMarkdown(body)),
  };
});

const draftOf = (
  evidence: readonly { url: string; name: string }[],
  narrative = '',
  rule: 'required' | 'optional' | 'none' = 'optional',
): ApplicationDraft => ({
  badge: { id: as('first'), evidence: rule },
  evidence: evidence.map((row) => ({ criterion: 1, ...row })),
  narrative,
});

/** What the build says of the award file that comes of the application. */
function ofBuild({ evidence, narrative }: ApplicationDraft): readonly string[] {
  const text = awardText({
    badge: as('first'),
    recipient: { kind: 'handle', handle: as('ada') },
    issuedOn: as('2026-06-03T09:00:00Z'),
    evidence: evidence
      .filter(({ url, name }) => `${url}${name}`.trim() !== '')
      .map(({ criterion, url, name }) => ({
        url: as(url.trim()),
        ...(name.trim() !== '' && { name: name.trim() }),
        criterion,
      })),
    narrative: as(narrative.trim()),
  });
  return sentences(parseFile({ kind: 'text', path: as('recipients/ada/first.md'), text }).problems);
}

async function ofForm(draft: ApplicationDraft): Promise<readonly string[]> {
  const faults = await checkApplication(draft, checkers);
  return sentences(faults.flatMap((fault) => (fault.kind === 'problem' ? [fault.problem] : [])));
}

const sentences = (problems: readonly Problem[]) =>
  [...new Set(problems.map((problem) => `${problem.code}: ${words(problem).message} ${words(problem).hint}`))].sort();

const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    '',
    ' ',
    'htps://example.com',
    'example.com/work',
    'ada@mail.example.com',
    'https://ada:secret@example.com/',
    'https://example.com/?to=ada%40mail.example.com',
    'https://example.com/a b',
    'javascript:alert(1)',
    `https://example.com/${'x'.repeat(2100)}`,
    '⠀',
  ),
  fc.string({ unit: 'binary' }),
);
const name = fc.oneof(
  fc.constantFrom('', 'My work', 'x'.repeat(501), 'ada@mail.example.com', '# no', 'it\'s: "this"', '⠀', '- a', '@'),
  fc.string({ unit: 'binary' }),
);
const narrative = fc.oneof(
  fc.constantFrom(
    '',
    'I did *this*.',
    'Write to ada&#64;mail.example.com or bob@mail.example.com.',
    `${'> '.repeat(40)}deep`,
    '*a '.repeat(600),
    '- a\n'.repeat(60),
    `${'*_'.repeat(70)}deep${'_*'.repeat(70)}`,
    '---\nnot: front matter\n---',
    'a\u0007bell',
    'a\u202ebell',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.lorem({ mode: 'sentences' }),
);

describe('an application is checked in the page', () => {
  test('as the build checks the award file that comes of it, word for word', async () => {
    const rows = fc.array(fc.record({ url, name }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rows, narrative, async (evidence, text) => {
        const draft = draftOf(evidence, text);
        const [form, build] = [await ofForm(draft), ofBuild(draft)];
        // A character that is not seen keeps the build from reading on; the form tells what else is wrong.
        if (build.some((one) => one.startsWith('UNPRINTABLE')))
          expect(form.join('\n')).toContain('UNPRINTABLE_CHARACTER');
        else expect(form).toEqual(build);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    [draftOf([{ url: 'example.com/work', name: '' }]), 'url 0'],
    [
      draftOf([
        { url: '', name: '' },
        { url: '', name: 'My work' },
      ]),
      'url 1',
    ],
    [draftOf([{ url: 'https://example.com/', name: 'x'.repeat(501) }]), 'name 0'],
    [draftOf([], 'a\n\nb ada@mail.example.com'), 'narrative'],
    [draftOf([], '', 'required'), 'evidence'],
    [draftOf([{ url: 'https://example.com/', name: '' }], '', 'none'), 'evidence'],
    [draftOf([{ url: 'https://example.com/', name: 'x'.repeat(201) }]), 'url 0'],
    [draftOf([], 'I did it.\n\n### Claim\n\nmine'), 'narrative'],
    [draftOf(Array.from({ length: 51 }, () => ({ url: 'https://example.com/', name: '' }))), 'evidence'],
    [draftOf([], 'word '.repeat(9000)), 'narrative'],
  ])('and each fault stands at its field (case %#)', async (draft, where) => {
    const faults = await checkApplication(draft, checkers);
    expect(faults.map(({ field }) => ('row' in field ? `${field.kind} ${field.row}` : field.kind))).toEqual([where]);
  });

  test('and nothing is wrong with what is right', async () => {
    const draft = draftOf(
      [{ url: 'https://example.com/work', name: 'My work' }],
      'I did *this*, then that.',
      'required',
    );
    expect(await checkApplication(draft, checkers)).toEqual([]);
  });
});
