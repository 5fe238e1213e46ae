import type { Edition } from '../../core/openbadges/edition.ts';
import type { Head } from '../head.ts';
import { alternates, spoken } from '../spoken-edition.ts';
import type { CheckPageWords } from './check-areas.ts';
import type { ProblemWords } from './problem-areas.ts';

export function homeHead(edition: Edition): Head {
  const { site, here, words, routes } = spoken(edition);
  return {
    title: site.name,
    description: site.description ?? words.t('Open Badges published by {site}.', { site: site.name }),
    url: here.home.url,
    languages: alternates(edition, ({ home }) => home),
    feeds: { atom: routes.feed('atom').url, json: routes.feed('json').url },
  };
}

export function catalogueHead(edition: Edition): Head {
  const { site, here, words, routes } = spoken(edition);
  return {
    title: words.t('Badges'),
    description: words.t('All badges published by {site}, and what each of them takes.', { site: site.name }),
    url: here.badges.url,
    languages: alternates(edition, ({ badges }) => badges),
    feeds: { atom: routes.feed('atom').url, json: routes.feed('json').url },
  };
}

export function problemsHead({ routes }: Edition): Head {
  return {
    title: 'What can be wrong',
    description: 'Everything that keeps a project from being published, why, and how to mend it.',
    url: routes.problems.url,
  };
}

export function problemHead({ code, title }: ProblemWords, { routes }: Edition): Head {
  return {
    title,
    description: `${title}: why it is a problem, and how to mend it.`,
    url: routes.problemPage(code).url,
  };
}

export function notFoundHead(edition: Edition, troubled: boolean): Head {
  const { routes, words } = spoken(edition);
  return {
    title: troubled ? 'Not shown just now' : words.t('Nothing here'),
    description: words.t('There is nothing at this address.'),
    url: routes.notFound.url,
  };
}

export function verifierHead(edition: Edition): Head {
  const { here, words } = spoken(edition);
  return {
    title: words.t('Check a badge'),
    description: words.t('Whether a badge is valid: a picture, an address, a signature or JSON. Nothing is uploaded.'),
    url: here.verifier.url,
    languages: alternates(edition, ({ verifier }) => verifier),
  };
}

export function checksHead({ routes }: Edition): Head {
  return {
    title: 'What is checked',
    description: 'Everything that is checked before a badge is called valid, and why.',
    url: routes.checks.url,
  };
}

export function badBadgesHead({ routes }: Edition): Head {
  return {
    title: 'Bad badges',
    description: 'Forgeries and faults to try a verifier of Open Badges with, and the verdict that is due for each.',
    url: routes.badBadges.url,
  };
}

export function checkHead({ code, title }: CheckPageWords, { routes }: Edition): Head {
  return { title, description: `${title}: what is checked, and why.`, url: routes.checkPage(code).url };
}
