import { fails, holds, unsettled, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { CONTEXT, hosted } from './world.ts';

const COMMUNITY = 'https://w3id.org/openbadges/extensions';
const applyLink = {
  '@context': `${COMMUNITY}/applyLinkExtension/context.json`,
  type: ['Extension', 'extensions:ApplyLink'],
  url: 'https://people.example/apply',
};
const place = {
  '@context': `${COMMUNITY}/geoCoordinatesExtension/context.json`,
  type: ['Extension', 'extensions:GeoCoordinates', 'schema:Place'],
  description: 'Where it is earned.',
  geo: { latitude: 54.9, longitude: -1.36 },
};

/** What is said beyond the standard. No badge is judged by it; it must not make anything of the standard mean something else. */
export function extensions(): readonly Case[] {
  return [
    hosted('good-extensions', 'It, its badge and its issuer have extensions.', holds('Extensions'), {
      assertion: { 'schema:location': place },
      badge: { 'extensions:ApplyLink': applyLink, 'schema:location': place },
      issuer: { 'schema:location': place },
    }),
    ...broken(),
    ...turning(),
    ...within(),
  ];
}

/** An extension that is not as its schema asks says nothing of the award: it is shown by nobody who checks it. */
function broken(): readonly Case[] {
  return rows(holds, [
    [
      'good-though-extension-incomplete',
      'Its badge has an Apply Link without an address.',
      'Extensions, Extension Validation',
      { badge: { 'extensions:ApplyLink': without(applyLink, 'url') } },
    ],
    [
      'good-though-extension-mistaken',
      'The place of its badge has a latitude in words.',
      'Extensions, Extension Validation',
      { badge: { 'schema:location': { ...place, geo: { latitude: 'north', longitude: -1.36 } } } },
    ],
    [
      'good-though-extension-unreachable',
      'Its badge has an extension whose context is not there.',
      'Extensions',
      {
        badge: {
          'https://extension.example/terms#workload': {
            '@context': 'https://extension.example/context.json',
            type: ['Extension', 'https://extension.example/terms#Workload'],
            hours: 6,
          },
        },
        answers: { 'https://extension.example/context.json': { failure: 'network' } },
      },
    ],
  ]);
}

/** Contexts of extensions that stand where they speak of the whole document. */
function turning(): readonly Case[] {
  const url = `${COMMUNITY}/applyLinkExtension/context.json`;
  const creator = `${COMMUNITY}/originalCreatorExtension/context.json`;
  return [
    hosted(
      'extension-turns-url',
      'The context of Apply Link speaks of its whole issuer, whose “url” is then where to apply.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      { issuer: { '@context': [CONTEXT, url] } },
    ),
    hosted(
      'extension-turns-description',
      'The context of Assessment speaks of its whole badge, whose “description” is then that of an assessment.',
      unsettled('CONTEXT_KNOWN', 'JSON-LD 1.0 §6.1'),
      { badge: { '@context': [CONTEXT, `${COMMUNITY}/assessmentExtension/context.json`] } },
    ),
    hosted(
      'good-extension-context-within',
      'The context of Original Creator speaks of the picture of its issuer, which has no “url”.',
      holds('JSON-LD 1.0 §6.1'),
      (at) => ({ issuer: { image: { '@context': creator, id: at('badge.png') } } }),
    ),
    hosted(
      'good-extension-context-beside',
      'The context of Apply Link speaks of its whole badge, which has no “url”.',
      holds('JSON-LD 1.0 §6.1'),
      { badge: { '@context': [CONTEXT, url], 'extensions:ApplyLink': applyLink } },
    ),
  ];
}

/** Words of the standard within an extension, and words of extensions within the standard. */
function within(): readonly Case[] {
  return [
    hosted(
      'extension-without-prefix',
      'Its badge has an Apply Link under a name that no context explains.',
      unsettled('TERMS_KNOWN', 'Extensions'),
      { badge: { ApplyLink: applyLink } },
    ),
    hosted(
      'extension-by-a-name-of-the-standard',
      'Its badge has an extension under a name in the vocabulary of the standard that the standard does not have.',
      unsettled('TERMS_KNOWN', 'Extensions'),
      { badge: { 'obi:applyLink': applyLink } },
    ),
    hosted(
      'extension-in-place-of-criteria',
      'The criteria of its badge are an extension.',
      fails(['BADGE_SHAPE', 'CONTEXT_KNOWN'], 'BadgeClass, criteria'),
      { badge: { criteria: applyLink } },
    ),
    hosted(
      'good-though-extension-names-another',
      'An extension names somebody else: it is still the recipient’s.',
      holds('Extensions'),
      {
        assertion: {
          'extensions:recipientProfile': {
            '@context': `${COMMUNITY}/recipientProfile/context.json`,
            type: ['Extension', 'extensions:RecipientProfile'],
            name: 'Mallory',
          },
        },
      },
    ),
    hosted(
      'extension-said-twice',
      'It has two extensions of one name, in two spellings.',
      fails('NO_DUPLICATE_MEMBERS', 'JSON-LD 1.0 §6.3'),
      {
        badge: {
          'extensions:ApplyLink': applyLink,
          'https://w3id.org/openbadges/extensions#ApplyLink': { ...applyLink, url: 'https://mallory.example/apply' },
        },
      },
    ),
  ];
}

function without(document: Document, member: string): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== member));
}
