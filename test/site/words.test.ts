import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pluralForm } from '../../src/core/language/plural.ts';
import { SPOKEN_LANGUAGES } from '../../src/core/model/spoken-languages.ts';
import { parseDuration } from '../../src/core/model/time.ts';
import { catalogue } from '../../src/core/problem/catalogue.ts';
import { standingMark } from '../../src/site/award/standing-mark.ts';
import { printDate, printDuration } from '../../src/site/dates.ts';
import { html, trusted } from '../../src/site/html.ts';
import { inlineCode } from '../../src/site/inline-code.ts';
import { directionOf, languageName } from '../../src/site/languages.ts';
import { problemAreas } from '../../src/site/views/problem-areas.ts';
import { catalogues, wordsIn } from '../../src/site/words/words.ts';
import { anAward, aPublication, as } from './a-publication.ts';

describe('a template', () => {
  test('escapes text for content and for attributes in quotes', () => {
    expect(html`<a title="${`"'<&>`}">${'<b>'}</a>`.markup).toBe('<a title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;</a>');
  });

  test('leaves nothing of any text that could end what it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test('takes other templates and lists of them as they are, and nothing for what is not there', () => {
    expect(
      html`<p>${html`<b>${'&'}</b>`}${[html`<i>1</i>`, trusted('<u>2</u>')]}${undefined}${false}${3}</p>`.markup,
    ).toBe('<p><b>&amp;</b><i>1</i><u>2</u>3</p>');
  });
});

describe('dates and durations', () => {
  test('are written out in our own words', () => {
    expect(printDate(as('2026-06-03'))).toBe('3 June 2026');
    expect(printDate(as('2024-12-31T23:59:59Z'))).toBe('31 December 2024');
  });

  test.for([
    ['P1Y', '1 year'],
    ['P2Y6M', '2 years and 6 months'],
    ['P1Y1M1W1D', '1 year, 1 month, 1 week and 1 day'],
    ['P0Y30D', '30 days'],
  ] as const)('%s is %s', ([duration, words]) => {
    expect(printDuration(parseDuration(duration) ?? as('P0D'))).toBe(words);
  });
});

describe('the mark of an award', () => {
  const { edition } = aPublication();

  test('brings along what to show once it has expired, with the moment', () => {
    const { markup } = standingMark(anAward('first', 'ada', { expiresAt: as('2027-01-01T00:00:00Z') }), edition);
    expect(markup).toContain('data-expires="2027-01-01T00:00:00Z"');
    expect(markup).toMatch(/Good.*<template>.*Expired.*on 1 January 2027.*<\/template>/s);
  });

  test('of a revoked award stays revoked when the award would have expired', () => {
    const revocation = { on: as<never>('2026-06-10'), reason: 'Issued in error.' };
    const { markup } = standingMark(
      anAward('first', 'ada', { expiresAt: as('2027-01-01T00:00:00Z'), revocation }),
      edition,
    );
    expect(markup).not.toMatch(/data-expires|template/);
  });

  test('has an icon beside every word', () => {
    expect(standingMark(anAward('first', 'ada'), edition).markup).toMatch(/<svg.*<strong>Good<\/strong>/s);
  });
});

test('backticks in the sentences of the catalogue are code', () => {
  expect(inlineCode('No `<b>` here, `a`.').markup).toBe('No <code>&lt;b&gt;</code> here, <code>a</code>.');
});

test('languages are called what they call themselves, and run the way they are read', () => {
  expect(languageName(as('fr'))).toBe('français');
  expect(languageName(as('pt-BR'))).toBe('português, pt-BR');
  expect(languageName(as('tlh'))).toBe('tlh');
  expect([directionOf(as('ar')), directionOf(as('he-IL')), directionOf(as('en'))]).toEqual(['rtl', 'rtl', 'ltr']);
});

test('every problem there is stands in one area of the list', () => {
  const listed = problemAreas.flatMap(({ problems }) => problems.map(({ code }) => code));
  expect(listed.sort()).toEqual(Object.keys(catalogue).sort());
});

describe('the words of the site', () => {
  const languages = SPOKEN_LANGUAGES.map((language) => [language, catalogues[language]] as const);
  const places = (text: string): readonly string[] => (text.match(/\{\w+\}|<\/?\w+>/g) ?? []).sort();

  test.for(languages)(
    'in %s are all there, none is of an English that is gone, and each takes what the English takes',
    ([, { messages, counts, checks }]) => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(catalogues.en.messages).sort());
      expect(Object.keys(counts).sort()).toEqual(Object.keys(catalogues.en.counts).sort());
      expect(Object.keys(checks).sort()).toEqual(Object.keys(catalogues.en.checks).sort());
      for (const [english, own] of Object.entries({ ...messages, ...checks }))
        expect([english, places(own)]).toEqual([english, places(english)]);
      for (const [english, forms] of Object.entries(counts))
        for (const form of Object.values(forms))
          expect(places(english)).toEqual(expect.arrayContaining([...places(form)]));
    },
  );

  test.for(SPOKEN_LANGUAGES)('take the forms that %s has for amounts, as Unicode counts them', (language) => {
    const rules = new Intl.PluralRules(language);
    for (let count = 0; count < 1_000; count++)
      expect([count, pluralForm(language, count)]).toEqual([count, rules.select(count)]);
  });

  test('are each said somewhere', () => {
    const said = sourcesBelow('src/site')
      .filter((file) => !/words\/(?:en|fr|de|es|ar|en-counts)\.ts$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unsaid = Object.keys(catalogues.en.messages).filter(
      (message) => !said.includes(`'${message.replaceAll("'", "\\'")}'`) && !said.includes(`"${message}"`),
    );
    expect(unsaid).toEqual([]);
  });

  test('stand in dates and durations as each language writes them', () => {
    const said = SPOKEN_LANGUAGES.map((language) => [
      printDate(as('2026-06-03'), language),
      printDuration(as('P2Y1M'), language),
    ]);
    expect(said).toEqual([
      ['3 June 2026', '2 years and 1 month'],
      ['3 juin 2026', '2 ans et 1 mois'],
      ['3. Juni 2026', '2 Jahren und 1 Monat'],
      ['3 de junio de 2026', '2 años y 1 mes'],
      ['3 يونيو 2026', 'سنتين وشهر واحد'],
    ]);
  });

  test('escape what stands in them', () => {
    const { tell } = wordsIn('fr', as('fr'));
    expect(tell('Its successor is {badge}.', { badge: '<b>' }).markup).toBe('Son successeur est &lt;b&gt;.');
    expect(tell('Read <a>what the badge takes</a>.', { a: (inner) => html`<a href="#x">${inner}</a>` }).markup).toBe(
      'Lisez <a href="#x">ce que le badge demande</a>.',
    );
  });
});

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => `${folder}/${name}`);
}
