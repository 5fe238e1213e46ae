import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applicationsKey } from '../intake/world.ts';
import { minimalProject, rsaKeyPair, runScript } from '../publishing/project.ts';
import { forge, type Forge } from './forge.ts';

const workflows = join(import.meta.dirname, '../../.github');
const keys = rsaKeyPair();
const issuer = `---
name: Acme Guild
url: https://acme-guild.dev/
email: badges@acme-guild.dev
keys: [{ id: main }]
---

The guild.
`;
const badge = (name: string, more = ''): string =>
  `---\nname: ${name}\ndescription: Did it.\nimage: { file: image.svg, caption: A disc }\nreviewers: ['@grace']\n${more}---\n\n1. Plan it.\n2. Do it.\n`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>\n';

const SITE = 'https://badges.acme-guild.dev/';

/** A small guild at a git host, in its daily life. Grace reviews; Grace, Linus and Margaret may write. Files that are undefined are not there. */
export function guild(files: Readonly<Record<string, string | undefined>> = {}): Promise<Forge> {
  const project = minimalProject({
    'site.yaml': `name: Acme Guild\nurl: ${SITE}\nrepository: https://github.example/acme/badges\n`,
    'issuers/acme/issuer.md': issuer,
    'issuers/acme/keys/main.pem': keys.publicKeyPem,
    'issuers/acme/applications.pem': applicationsKey.publicKeyPem,
    'badges/first/badge.md': badge('First Step'),
    'badges/second/badge.md': badge('Second Step'),
    'badges/second/image.svg': picture,
    '.gitignore': '.blazon/\ndist/\nsignatures.pack\n',
    ...Object.fromEntries(['publish.yml', 'apply.yml'].map((name) => [`.github/workflows/${name}`, ofAcme(name)])),
    '.github/ISSUE_TEMPLATE/application.yml': readFileSync(join(workflows, 'ISSUE_TEMPLATE/application.yml'), 'utf8'),
    ...Object.fromEntries(Object.entries(files).filter((one): one is [string, string] => one[1] !== undefined)),
  });
  for (const [path, text] of Object.entries(files)) if (text === undefined) rmSync(join(project, path));
  runScript('codeowners.ts', ['--root', project]);
  const secrets = {
    BLAZON_KEY_ACME: keys.privateKeyPem,
    BLAZON_APPLICATIONS_KEY_ACME: applicationsKey.privateKeyPem,
  };
  return forge(project, secrets, ['grace', 'linus', 'margaret']);
}

/** A workflow with the line of the guild's secret in the place of the example's. */
function ofAcme(workflow: string): string {
  return readFileSync(join(workflows, 'workflows', workflow), 'utf8').replaceAll('_LANTERN_TOOLS', '_ACME');
}
