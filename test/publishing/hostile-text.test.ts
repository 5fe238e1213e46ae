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
