import { expect, test } from 'vitest';
import { buildReport, reportOf } from '../../src/node/build-report.ts';
import { talliesOf } from '../../src/node/increment/tallies.ts';
import { outlineOf } from '../../src/node/living-pages.ts';
import { openPublication } from '../../src/node/open-publication.ts';
import { minimalProject, put } from './project.ts';

test('the report of a build counts awards that are signed, revoked and expired, each as of the moment of the site', async () => {
  const root = minimalProject();
  const badge = (id: string, fields: string) => {
    put(root, `badges/${id}/badge.md`, BADGE);
    put(root, `badges/${id}/image.svg`, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect/></svg>');
    put(root, `recipients/ada/${id}.md`, `---\nissuedOn: 2025-01-01T00:00:00Z\n${fields}---\n\nDone.\n`);
  };
  badge('over', 'expires: 2025-02-01T00:00:00Z\n');
  badge('lasting', 'expires: 9000-01-01T00:00:00Z\n');
  badge('withdrawn', 'expires: 2025-02-01T00:00:00Z\nrevoked: { on: 2025-01-02, reason: Issued in error. }\n');
  const { publication, problems } = await openPublication({ root, production: false, environment: {} });
  expect(problems).toEqual([]);
  if (!publication) throw new Error('The project has no publication');
  const written = { files: 1, bytes: 1 };
  const numbers = reportOf(talliesOf(publication.registry, publication.edition.asOf), {
    edition: publication.edition,
    outline: outlineOf(publication),
    issuers: 1,
  });
  const rebuilt = { kind: 'whole', why: 'it was asked for' } as const;
  const report = buildReport({ kind: 'published', report: numbers, written, preview: true, rebuilt }, [], 'dist');
  expect(report).toMatch(/Awards +4 +4 signed, 1 revoked, 1 expired\n/);
});

const BADGE =
  '---\nname: Step\ndescription: Took a step.\nimage: { file: image.svg, caption: A square }\n---\n\nTake a step.\n';
