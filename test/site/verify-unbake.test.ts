import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import type { Unbaked } from '../../src/core/bake/unbaked.ts';
import { openChromium } from './chromium.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
let server: Server;
let browser: Browser;
let tab: Page;

const PAGE = `<script type="module">
import { unbakeSvg } from '/browser/verify/unbake-svg.ts';
window.unbakeSvg = unbakeSvg;
</script>`;

/** Serves our source as a browser takes it: the same files, without their types. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-type', path.endsWith('.ts') ? 'text/javascript' : 'text/html');
    response.end(path.endsWith('.ts') ? stripTypeScriptTypes(readFileSync(join(source, path), 'utf8')) : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  browser = await openChromium();
  tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** What the page's own reading makes of these texts. */
function unbakeInBrowser(texts: readonly string[]): Promise<Unbaked[]> {
  return tab.evaluate((svgs) => {
    const { unbakeSvg: unbake } = window as unknown as { unbakeSvg: (text: string) => Unbaked };
    return svgs.map((text) => unbake(text));
  }, texts);
}

const svg = (inner: string, attributes = 'xmlns:openbadges="http://openbadges.org"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} viewBox="0 0 8 8">${inner}<rect width="8" height="8"/></svg>`;

const FORMS: readonly string[] = [
  svg('<openbadges:assertion verify="aa.bb.cc"/>'),
  svg('<openbadges:assertion verify=" aa.bb.cc&#10;"></openbadges:assertion>'),
  svg('<openbadges:assertion><![CDATA[{"id":"https://a.example/"}]]></openbadges:assertion>'),
  svg(
    '<openbadges:assertion verify="https://a.example/"><![CDATA[{"id":"https://a.example/"}]]></openbadges:assertion>',
  ),
  svg(
    '<openbadges:assertion verify="https://b.example/"><![CDATA[{"id":"https://a.example/"}]]></openbadges:assertion>',
  ),
  svg('<openbadges:assertion>\r\n {"id":"&quot;&#x1F393;"}\r\n</openbadges:assertion>'),
  svg('<openbadges:assertion>{<![CDATA["a"]]>:<!-- c -->1}</openbadges:assertion>'),
  svg('<g><b:assertion xmlns:b="http://openbadges.org" verify="a.b.c"/></g>', ''),
  svg('<assertion xmlns="https://w3id.org/openbadges/v2" verify="a.b.c"/>', ''),
  svg('<openbadges:assertion verify="a.b.c"/>', 'xmlns:openbadges="http://elsewhere.example/"'),
  svg('<openbadges:assertion verify="a.b.c"/><openbadges:assertion verify="d.e.f"/>'),
  svg('<openbadges:assertion><openbadges:assertion verify="a.b.c"/></openbadges:assertion>'),
  svg('<openbadges:assertion/>'),
  svg('<openbadges:credential verify="a.b.c"/>'),
  svg('<openbadges:assertion verify="a.b.c"/>', ''),
  svg('<openbadges:assertion verify="a.b.c" verify="d.e.f"/>'),
  svg('<openbadges:assertion verify="&unknown;"/>'),
  svg('<openbadges:assertion verify="a<b"/>'),
  svg('<openbadges:assertion verify=a.b.c />'),
  svg('<openbadges:assertion verify="a.b.c">'),
  svg('<!-- <openbadges:assertion verify="a.b.c"/> -->'),
  svg('<![CDATA[<openbadges:assertion verify="a.b.c"/>]]>'),
  svg('<script>window.ran = 1</script><openbadges:assertion verify="a.b.c"/>'),
  svg('<image href="https://tracker.invalid/x.png"/><openbadges:assertion verify="a.b.c"/>'),
  svg('\u0000<openbadges:assertion verify="a.b.c"/>'),
  svg('\ud800'),
  svg(''),
  svg('<g>'.repeat(70) + '</g>'.repeat(70)),
  svg('<g/>'.repeat(20_001)),
  `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${svg('<openbadges:assertion verify="a.b.c"/>')}\n`,
  `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<openbadges:assertion verify="&a;"/>')}`,
  `${svg('')}<svg/>`,
  '<html xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="a.b.c"/></html>',
  '<svg',
  '',
  'a.b.c',
  '{"id":1}',
];

test('the page reads the same out of a picture as the core, from every form and every fault', async () => {
  const inBrowser = await unbakeInBrowser(FORMS);
  expect(inBrowser.map(comparable)).toEqual(FORMS.map((text) => comparable(unbakeSvg(text))));
  expect(new Set(inBrowser.map(({ kind }) => kind))).toEqual(new Set(['found', 'nothing', 'broken']));
});

test('of pictures with a few bytes changed the page never reads another badge than the core', async () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...FORMS.filter(({ length }) => length < 1000)),
      fc.array(
        fc.tuple(
          fc.nat(999),
          fc.constantFrom('', '<', '>', '"', "'", '&', '/', ' ', '\r', 'é', '<a/>', ']]>', '&#0;', 'xmlns=""'),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((all, [at, put]) => {
        const place = at % (all.length + 1);
        return all.slice(0, place) + put + all.slice(place + 1);
      }, text),
    );
  const texts = fc.sample(mutated, { numRuns: 20_000, seed: 20_261_122 });
  const inBrowser = await unbakeInBrowser(texts);
  const different = texts.filter((text, index) => {
    const [page, core] = [inBrowser[index], unbakeSvg(text)];
    if (page?.kind !== 'found') return false;
    return core.kind !== 'found' || comparable(core) !== comparable(page);
  });
  expect(different).toEqual([]);
  expect(inBrowser.filter(({ kind }) => kind === 'found').length).toBeGreaterThan(200);
});

/** Reasons may differ where parsers use words of their own, and line ends where XML makes them one. */
function comparable(unbaked: Unbaked): string {
  return unbaked.kind === 'found' ? `found ${unbaked.text.replaceAll(/\r\n?/g, '\n')}` : unbaked.kind;
}

test('a picture that is read runs nothing and loads nothing', async () => {
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  await unbakeInBrowser(FORMS);
  expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked).toEqual([]);
});
