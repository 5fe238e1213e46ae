import { fails, holds, json, unsettled, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { CONTEXT, hosted, worldAt, type World } from './world.ts';

const clause = 'Internationalization';

/** Badges in a language, and what is called a translation of them. */
export function languages(): readonly Case[] {
  return [
    ...soundOnes(),
    ...rows(
      (where) => fails('BADGE_SHAPE', where),
      [
        [
          'language-a-word',
          'The language of its badge is called “german”.',
          'BCP 47',
          { badge: { '@language': 'german' } },
        ],
        [
          'language-with-underscore',
          'The language of its badge is written as programs write it, “de_DE”.',
          'BCP 47',
          { badge: { '@language': 'de_DE' } },
        ],
        ['language-empty', 'The language of its badge is empty.', 'BCP 47', { badge: { '@language': '' } }],
        ['language-a-number', 'The language of its badge is a number.', 'BCP 47', { badge: { '@language': 49 } }],
        ['languages-two', 'Its badge is in two languages at once.', clause, { badge: { '@language': ['en', 'de'] } }],
        [
          'name-in-two-languages',
          'Its badge has two names, each with its language.',
          clause,
          {
            badge: {
              name: [
                { '@value': 'Git 101', '@language': 'en' },
                { '@value': 'Einstieg in Git', '@language': 'de' },
              ],
            },
          },
        ],
        [
          'translation-a-word',
          'The translation of its badge is a word.',
          'BadgeClass, related',
          { badge: { related: 'de' } },
        ],
        [
          'translation-without-address',
          'The translation of its badge has a language and no address.',
          'BadgeClass, related',
          { badge: { related: [{ '@language': 'de' }] } },
        ],
        [
          'translation-language-a-word',
          'The translation of its badge is in a language called “german”.',
          'BadgeClass, related',
          (at) => ({ badge: { '@language': 'en', related: [{ id: at('badge.de.json'), '@language': 'german' }] } }),
        ],
        [
          'translation-an-award',
          'What its badge calls a translation of itself is an award.',
          'BadgeClass, related',
          (at) => ({
            badge: { related: [{ type: 'Assertion', id: at('assertion.json'), '@language': 'de' }] },
          }),
        ],
      ],
    ),
    hosted('language-of-the-award-a-word', 'It is in a language called “german”.', fails('ASSERTION_SHAPE', 'BCP 47'), {
      assertion: { '@language': 'german' },
    }),
    hosted(
      'language-of-the-issuer-a-word',
      'Its issuer is in a language called “german”.',
      fails('ISSUER_SHAPE', 'BCP 47'),
      {
        issuer: { '@language': 'german' },
      },
    ),
    hosted(
      'name-a-language-map',
      'The name of its badge is an object, with a member for each language.',
      fails(['BADGE_SHAPE', 'TERMS_KNOWN'], clause),
      { badge: { name: { en: 'Git 101', de: 'Einstieg in Git' } } },
    ),
    hosted(
      'language-of-the-context-a-number',
      'The language of all texts of its badge is a number.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.9'),
      { badge: { '@context': [CONTEXT, { '@language': 49 }] } },
    ),
    hosted(
      'translation-not-there',
      'It was awarded in a translation of its badge that is not there.',
      fails('BADGE_REACHABLE', 'Assertion, badge'),
      (at) => ({
        assertion: { badge: at('badge.de.json') },
        badge: { '@language': 'en', related: [{ id: at('badge.de.json'), '@language': 'de' }] },
      }),
    ),
    translationOfMallory(),
  ];
}

function soundOnes(): readonly Case[] {
  return [
    hosted('good-translated', 'Its badge is in two languages, and each names the other.', holds(clause), (at) => ({
      badge: { '@language': 'en', related: [{ id: at('badge.de.json'), '@language': 'de' }] },
      answers: { [at('badge.de.json')]: json(translated(at, 'badge.de.json', at('badge.json'))) },
    })),
    hosted('good-awarded-in-translation', 'It was awarded in a translation of its badge.', holds(clause), (at) => ({
      assertion: { badge: at('badge.de.json') },
      badge: { '@language': 'en', related: [{ id: at('badge.de.json'), '@language': 'de' }] },
      answers: { [at('badge.de.json')]: json(translated(at, 'badge.de.json', at('badge.json'))) },
    })),
    hosted(
      'good-related-elsewhere',
      'Its badge names one of another host as its translation: that says nothing of whoever has it.',
      holds('BadgeClass, related'),
      { badge: { related: [{ id: 'https://mallory.example/badge.json', '@language': 'de' }] } },
    ),
  ];
}

function translated(at: World['at'], path: string, original: string): Document {
  return {
    ...worldAt(new URL(at('')).host).badge,
    id: at(path),
    name: 'Einstieg in Git',
    '@language': 'de',
    related: [{ id: original, '@language': 'en' }],
  };
}

/** Anybody can call a badge of theirs the translation of another’s. It is not the other’s issuer who says so. */
function translationOfMallory(): Case {
  const copy = 'https://mallory.example/translation/badge.de.json';
  return hosted(
    'translation-by-somebody-else',
    'It was awarded in a translation that somebody else wrote of its issuer’s badge.',
    fails('ISSUER_SAME_SCOPE', 'Hosted Verification'),
    (at) => ({
      assertion: { badge: copy },
      answers: { [copy]: json({ ...translated(at, '', at('badge.json')), id: copy }) },
    }),
  );
}
