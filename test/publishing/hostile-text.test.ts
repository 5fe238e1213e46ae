import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unbakePng } from '../../src/core/bake/png.ts';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { minimalProject, runScript } from './project.ts';

test('text that would end a script, a comment or a CDATA section is published as the text that it is', () => {
  const narrative = 'Ends ]]> and --> and </script><script>alert(1)</script>, says "Zoë 😀".';
  const root = minimalProject({
    'issuers/acme/issuer.md':
      '---\nname: Acme ]]>\nurl: https://acme.example.com/\nemail: badges@acme.example.com\nsigning: hosted\n---\n',
    'recipients/ada/first.md': `---\nissuedOn: 2025-06-03T09:00:00Z\n---\n${narrative}\n`,
  });
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 0 });
  const awards = join(root, 'dist/awards');
  const file = (ending: string) =>
    readFileSync(join(awards, readdirSync(awards).find((name) => name.endsWith(ending)) ?? 'none'));
  const texts = [unbakePng(file('.png')), unbakeSvg(file('.svg').toString())].map((found) =>
    found.kind === 'found' ? found.text : found.kind,
  );
  const narratives = [file('.json').toString(), ...texts].map(
    (text) => (JSON.parse(text) as { narrative: string }).narrative,
  );
  expect(narratives).toEqual([narrative, narrative, narrative]);
});

test('addresses in extensions are published with nothing in them that an address may not have', () => {
  const root = minimalProject({
    'badges/first/badge.md': `---
name: First Step
description: Took the first step.
image: { file: image.svg, caption: A green disc }
extensions:
  applyLink: 'https://acme.example.com/?for=<first>'
  originalCreator: 'https://acme.example.com/|'
  accessibility: { url: 'https://acme.example.com/"in"', features: [captions] }
  assessment:
    description: One piece.
    assessments:
      - description: Cut it.
        type: Artifact
        output: A wheel
        groupParticipation: false
        groupEvaluation: false
        example: 'https://acme.example.com/{wheel}'
        evaluation: 'https://acme.example.com/ä'
---

Take one step.
`,
    'issuers/acme/issuer.md': `---
name: Acme
url: https://acme.example.com/
email: badges@acme.example.com
signing: hosted
extensions:
  accreditations:
    - name: Board
      contactInstructions: Write.
      url: 'https://board.example.com/^'
      logo: 'https://board.example.com/\`.svg'
      address: { addressCountry: UK }
---
`,
  });
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 0 });
  const published = ['badges/first.json', 'issuers/acme.json'].map((name) =>
    readFileSync(join(root, 'dist', name), 'utf8'),
  );
  for (const address of ['?for=%3Cfirst%3E', '%7C', '%22in%22', '%7Bwheel%7D', '%C3%A4', '%5E', '%60.svg'])
    expect(published.join('')).toContain(`.example.com/${address}"`);
});
