import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, rsaKeyPair, runScript, temporaryFolder } from '../publishing/project.ts';
import { broken, useBuiltExample, built, edit, revoked, signedAwards, standing, verified } from './built-example.ts';

useBuiltExample();

describe('the site of the example', () => {
  test('verifies as a whole, with an award that was revoked and one that has expired', () => {
    const { code, verification } = verified(built);
    expect(code).toBe(0);
    expect(verification).toMatchObject({ verdict: 'valid', faults: [], counts: { faulty: 0, unsettled: 0 } });
    expect(verification.counts.valid).toBeGreaterThan(10);
    expect(
      verification.awards.map(({ standing, checks }) => [standing, ...new Set(checks.map(({ code }) => code))]),
    ).toEqual(
      expect.arrayContaining([
        ['revoked', 'NOT_REVOKED'],
        ['expired', 'NOT_EXPIRED'],
      ]),
    );
  });

  test('is told in words', () => {
    const { stdout, code } = runScript('verify.ts', [built]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^VALID/);
    expect(stdout).toMatch(/revoked +awards\/\w+\.json/);
  });
});

describe('a site with one thing broken is not valid, and what is broken is named', () => {
  test('a byte of a baked picture', () => {
    broken((site) => {
      const path = join(site, `awards/${standing().id}.png`);
      const bytes = readFileSync(path);
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      return [`awards/${standing().id}.png`, 'PICTURE_BROKEN'];
    });
  });

  test('a byte of the signature, the same in every form', () => {
    broken((site) => {
      const { id, jws } = standing();
      const at = jws.lastIndexOf('.') + 20;
      const forged = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1);
      put(site, `awards/${id}.jws`, forged);
      return [`awards/${id}.json`, 'SIGNATURE'];
    });
  });

  test('a hosted document that is gone', () => {
    broken((site) => {
      rmSync(join(site, `awards/${standing().id}.json`));
      return [`awards/${standing().id}.json`, 'FILE_MISSING'];
    });
  });

  test('an award that is gone whole', () => {
    broken((site) => {
      for (const name of readdirSync(join(site, 'awards')).filter((name) => name.startsWith(standing().id)))
        rmSync(join(site, 'awards', name), { recursive: true });
      return ['build.json', 'COUNT_DIFFERS'];
    });
  });

  test('two signatures in each other’s place', () => {
    broken((site) => {
      const [one, other] = signedAwards(site);
      renameSync(join(site, `awards/${one}.jws`), join(site, 'awards/kept'));
      renameSync(join(site, `awards/${other}.jws`), join(site, `awards/${one}.jws`));
      renameSync(join(site, 'awards/kept'), join(site, `awards/${other}.jws`));
      return [`awards/${one}.jws`, 'FORMS_DISAGREE'];
    });
  });

  test('two hosted documents in each other’s place', () => {
    broken((site) => {
      const [one, other] = signedAwards(site);
      const kept = readFileSync(join(site, `awards/${one}.json`));
      put(site, `awards/${one}.json`, readFileSync(join(site, `awards/${other}.json`)));
      put(site, `awards/${other}.json`, kept);
      return [`awards/${one}.json`, 'NOT_AT_ITS_ADDRESS'];
    });
  });

  test('a hosted document that says something else', () => {
    broken((site) => {
      edit(site, `awards/${standing().id}.json`, (json) => json.replace(/"issuedOn": "\d{4}/, '"issuedOn": "2001'));
      return [`awards/${standing().id}.jws`, 'FORMS_DISAGREE'];
    });
  });

  test('a picture of another award', () => {
    broken((site) => {
      const [one, other] = signedAwards(site);
      cpSync(join(site, `awards/${other}.svg`), join(site, `awards/${one}.svg`));
      return [`awards/${one}.svg`, 'BAKED_WITH_ANOTHER'];
    });
  });

  test('a revocation that was taken from the list', () => {
    broken((site) => {
      edit(site, 'issuers/lantern-tools/revocations.json', (json) =>
        json.replace(/"id": "urn:uuid:[^"]*"/, '"id": "urn:uuid:00000000-0000-5000-8000-000000000000"'),
      );
      return ['issuers/lantern-tools/revocations.json', 'REVOCATION_DISAGREES'];
    });
  });

  test('a revocation that was taken from the list to which signatures of today lead', () => {
    broken((site) => {
      edit(site, `issuers/lantern-tools/keys/development/revocations.json`, (json) =>
        json.replace(/"id": "urn:uuid:[^"]*"/, '"id": "urn:uuid:00000000-0000-5000-8000-000000000000"'),
      );
      return [`awards/${revoked()}.json`, 'REVOCATION_DISAGREES'];
    });
  });

  test('a list of a key before that says nothing any more', () => {
    broken((site) => {
      edit(site, 'issuers/lantern-tools/revocations.json', (json) =>
        JSON.stringify({ ...(JSON.parse(json) as object), revokedAssertions: [] }),
      );
      return ['issuers/lantern-tools/revocations.json', 'REVOCATION_DISAGREES'];
    });
  });

  test('lists without the hosted name of what is revoked', () => {
    broken((site) => {
      for (const folder of ['', 'keys/2026-09/', 'keys/development/'])
        edit(site, `issuers/lantern-tools/${folder}revocations.json`, (json) => {
          const list = JSON.parse(json) as { revokedAssertions: { id: string }[] };
          return JSON.stringify({
            ...list,
            revokedAssertions: list.revokedAssertions.filter(({ id }) => id.startsWith('urn:')),
          });
        });
      return ['issuers', 'REVOCATION_DISAGREES'];
    });
  });

  test('a revocation of an award that stands', () => {
    broken((site) => {
      const { id } = standing();
      const { url } = JSON.parse(readFileSync(join(site, 'build.json'), 'utf8')) as { url: string };
      edit(site, 'issuers/lantern-tools/revocations.json', (json) =>
        json.replace('"revokedAssertions": [', `"revokedAssertions": [{ "id": "${url}awards/${id}.json" },`),
      );
      return ['issuers/lantern-tools/revocations.json', 'REVOCATION_DISAGREES'];
    });
  });

  test('a link that leads nowhere, in a page', () => {
    broken((site) => {
      edit(site, 'badges/index.html', (html) =>
        html.replace('</main>', "<a class='x' HREF = '../b&#97;dges/gone/'>Gone</a></main>"),
      );
      return ['badges/index.html', 'LINK_NOWHERE'];
    });
  });

  test.each([
    ['the address of a sitemap', 'sitemap.xml', '</urlset>', '<url><loc>URL</loc></url>'],
    [
      'the address of a sitemap, partly in CDATA',
      'sitemap.xml',
      '</urlset>',
      '<url><loc>\n <![CDATA[URL]]></loc></url>',
    ],
    ['a link of a feed', 'feed.atom', '</feed>', "<atom:link rel='next' href = 'gone&#x2e;atom'/>"],
    ['the id of a feed', 'feeds/badges/first-pull-request.atom', '</feed>', '<entry><!-- < --><id>URL</id></entry>'],
  ])('a link that leads nowhere: %s', (_what, file, end, entry) => {
    broken((site) => {
      const { url } = JSON.parse(readFileSync(join(site, 'build.json'), 'utf8')) as { url: string };
      edit(site, file, (xml) => xml.replace(end, `${entry.replace('URL', `${url}gone/`)}${end}`));
      return [file, 'LINK_NOWHERE'];
    });
  });

  test('a stylesheet that is gone', () => {
    broken((site) => {
      const name = readdirSync(join(site, 'assets')).find((name) => name.endsWith('.css')) ?? '';
      rmSync(join(site, 'assets', name));
      return ['index.html', 'LINK_NOWHERE'];
    });
  });

  test('another key in the place of the one that signed', () => {
    broken((site) => {
      edit(site, 'issuers/lantern-tools/keys/development.json', (json) =>
        JSON.stringify({ ...(JSON.parse(json) as object), publicKeyPem: rsaKeyPair().publicKeyPem }),
      );
      return [`awards/${standing().id}.json`, 'SIGNATURE'];
    });
  });

  test('a badge’s own picture that carries a badge', () => {
    broken((site) => {
      const name = readdirSync(join(site, 'badges')).find((file) => file.endsWith('.png')) ?? '';
      cpSync(join(site, `awards/${standing().id}.png`), join(site, 'badges', name));
      return [`badges/${name}`, 'PICTURE_NOT_BARE'];
    });
  });

  test('a badge class of two minds', () => {
    broken((site) => {
      const name = readdirSync(join(site, 'badges')).find((file) => file.endsWith('.json')) ?? '';
      edit(site, `badges/${name}`, (json) => json.replace('"name":', '"name": "Another", "name":'));
      return [`badges/${name}`, 'DOCUMENT_NOT_VALID'];
    });
  });
});

test('a folder that is no built site is wrong use', () => {
  expect(runScript('verify.ts', [temporaryFolder()])).toMatchObject({ code: 2, stdout: '' });
});
