import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/core/content/parse-file.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import type { SourceFile } from '../../src/core/content/source-file.ts';
import { compare } from '../../src/core/effects/compare.ts';
import { effectsText } from '../../src/core/effects/print-text.ts';
import { permanenceProblems } from '../../src/core/effects/permanence.ts';
import { pinTranslations } from '../../src/core/edit/pin-translations.ts';
import type { BadgeId } from '../../src/core/model/ids.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import type { BadgeClassDocument } from '../../src/core/openbadges/document.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { classDocuments } from '../../src/core/publication/class-files.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { outdatedWords, reviewTranslations } from '../../src/core/review/translations.ts';
import { readProject } from '../../src/node/read-project.ts';
import { MINIMAL } from '../problems/fixture.ts';

const now = instantOf(Date.UTC(2026, 0, 1));
const minimal = readProject(MINIMAL).files;
const LANGUAGES = 'languages: [en, fr, ar]\n';
const ORIGINAL = 'Take one step.\n\n## How\n\nWith a foot.\n\n## Who judges\n\nYou do.\n';

type Texts = Readonly<Record<string, string>>;

/** The minimal project with some other texts. */
function filesWith(texts: Texts): readonly SourceFile[] {
  const other = Object.entries(texts).map(([path, content]): SourceFile => ({
    kind: 'text',
    path: path as ProjectPath,
    text: content,
  }));
  return [...minimal.filter(({ path }) => !(path in texts)), ...other];
}

function textOf(path: string): string {
  const file = minimal.find((one) => one.path === path);
  if (file?.kind !== 'text') throw new Error(`The minimal project has no ${path}`);
  return file.text;
}

function badgeMd(criteria: string, name = 'First Step'): string {
  const [, fields = ''] = textOf('badges/first/badge.md').split('---\n');
  return `---\n${fields.replace(/^name: .*$/m, `name: ${name}`)}---\n${criteria}`;
}

const SITE = { 'site.yaml': textOf('site.yaml').replace(/^languages:.*\n/m, '') + LANGUAGES };
const FRENCH = '---\nname: Premier pas\ndescription: A fait le premier pas.\n---\nFaites un pas.\n';
const TRANSLATED: Texts = { ...SITE, 'badges/first/badge.md': badgeMd(ORIGINAL), 'badges/first/badge.fr.md': FRENCH };

function published(texts: Texts): Publication {
  const { registry, problems } = resolve(
    filesWith(texts).flatMap((file) => parseFile(file).drafts),
    { now },
  );
  expect(problems).toEqual([]);
  if (!registry) throw new Error('The minimal project has no site');
  const edition = { site: registry.site, routes: routesOf(registry.site.url), asOf: now, signingKeys: new Map() };
  return { registry, edition };
}

/** The texts after the translations were said to be of them. */
function pinned(texts: Texts): Texts {
  const { registry } = published(texts);
  const badge = registry.badges.get('first' as BadgeId);
  if (!badge) throw new Error('The minimal project has no badge');
  const toPin = badge.translations.map(({ language }) => ({ badge, language }));
  const { edits } = pinTranslations(toPin, filesWith(texts));
  return { ...texts, ...Object.fromEntries(edits.map(({ path, after }) => [path, after ?? ''])) };
}

function stateInFrench(texts: Texts): string {
  const { registry } = published(texts);
  const state = reviewTranslations(registry).find(
    ({ badge, language }) => badge === 'first' && language === 'fr',
  )?.state;
  return state?.kind === 'outdated' ? outdatedWords(state.parts) : (state?.kind ?? 'not reviewed');
}

describe('a translation', () => {
  test('of which nobody said what text it is of, is of an unknown one', () => {
    expect(stateInFrench(TRANSLATED)).toBe('unknown');
  });

  test('that was pinned agrees, also after its original was wrapped anew', () => {
    const texts = pinned(TRANSLATED);
    expect(stateInFrench(texts)).toBe('current');
    const wrapped = ORIGINAL.replace('With a foot.', 'With\na   foot.').replaceAll('\n', '\r\n');
    expect(stateInFrench({ ...texts, 'badges/first/badge.md': badgeMd(wrapped) })).toBe('current');
  });

  test.for([
    ['the name', badgeMd(ORIGINAL, 'Very First Step')],
    ['the criteria, “How”', badgeMd(ORIGINAL.replace('a foot', 'two feet'))],
    ['the beginning of the criteria', badgeMd(ORIGINAL.replace('one step', 'two steps'))],
    ['the criteria, “Who else judges”', badgeMd(`${ORIGINAL}\n## Who else judges\n\nWe do.\n`)],
    ['a part of the criteria, which was taken away', badgeMd(ORIGINAL.replace(/## Who.*$/s, ''))],
    [
      'the criteria, “How”; the criteria, “Who judges”',
      badgeMd(ORIGINAL.replace('a foot', 'feet').replace('You', 'We')),
    ],
    ['the criteria, “How”', badgeMd(ORIGINAL.replace('With a foot.', 'With a foot.\n\n```\n## no heading\n```'))],
  ] as const)('is told to be of an earlier text, and that since then changed: %s', ([what, badge]) => {
    expect(stateInFrench({ ...pinned(TRANSLATED), 'badges/first/badge.md': badge })).toBe(what);
  });

  test('keeps its own words when it is pinned', () => {
    const after = pinned(TRANSLATED)['badges/first/badge.fr.md'] ?? '';
    expect(after.replace(/^of: .*\n/m, '')).toBe(FRENCH);
    expect(pinned(pinned(TRANSLATED))).toEqual(pinned(TRANSLATED));
  });

  test('that is not there is missing in each language of the site', () => {
    const missing = reviewTranslations(published(TRANSLATED).registry).filter(({ state }) => state.kind === 'missing');
    expect(missing.map(({ badge, language }) => `${badge} ${language}`)).toContain('first ar');
  });
});

describe('what a change does', () => {
  function effectsOf(before: Texts, after: Texts) {
    const [base, head] = [published(before), published(after)];
    const effects = compare(base, head);
    return { effects, problems: permanenceProblems(effects, { base, head, placeOf: (place) => place }) };
  }

  test('to an original is told for its translation, with what changed', () => {
    const before = pinned(TRANSLATED);
    const badge = badgeMd(ORIGINAL.replace('a foot', 'two feet'));
    const { effects } = effectsOf(before, { ...before, 'badges/first/badge.md': badge });
    expect(effectsText(effects, { color: false })).toMatch(
      /into `?fr`? is now of an earlier text.*the criteria, “How”/,
    );
    const again = { ...before, 'badges/first/badge.md': badge };
    expect(effectsOf(again, again).effects).toEqual([]);
  });

  test('to a site must not take a language away, whose pages people have links to', () => {
    const less = { ...TRANSLATED, 'site.yaml': (TRANSLATED['site.yaml'] ?? '').replace(', ar]', ']') };
    expect(effectsOf(less, TRANSLATED).problems).toEqual([]);
    expect(effectsOf(TRANSLATED, less).problems).toMatchObject([
      {
        code: 'PUBLISHED_ADDRESS_VANISHES',
        what: 'language',
        name: 'ar',
        url: expect.stringMatching(/\/ar\/$/) as string,
      },
    ]);
  });
});

describe('a badge in two languages', () => {
  const documents = classDocuments(published(TRANSLATED)).map(({ path, content }) => ({
    path,
    content: String(content),
  }));
  const classAt = (path: string) =>
    JSON.parse(documents.find((one) => one.path === path)?.content ?? '{}') as BadgeClassDocument;
  const [english, french] = [classAt('badges/first.json'), classAt('badges/first/fr.json')];

  test('has a class in each, which says in which language and names the other', () => {
    expect(english).toMatchObject({ '@language': 'en', related: [{ id: french.id, '@language': 'fr' }] });
    expect(french).toMatchObject({ '@language': 'fr', related: [{ id: english.id, '@language': 'en' }] });
    expect(french).toMatchObject({ name: 'Premier pas', criteria: { narrative: 'Faites un pas.' } });
    expect(french.criteria.id).toMatch(/\/badges\/first\/fr\/$/);
    expect([french.image.id, french.issuer]).toEqual([english.image.id, english.issuer]);
  });

  test('has documents that pass our own check', () => {
    expect([english, french].flatMap((document) => checkDocument(document))).toEqual([]);
  });

  test('says nothing of languages where it has one', () => {
    const [only] = classDocuments(published({ ...SITE, 'badges/first/badge.md': badgeMd(ORIGINAL) })).filter(
      ({ path }) => path === 'badges/first.json',
    );
    expect(String(only?.content)).not.toMatch(/@language|related/);
  });
});
