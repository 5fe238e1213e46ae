import type { Edition } from '../../core/openbadges/edition.ts';
import type { Head } from '../head.ts';
import type { CheckPageWords } from './check-areas.ts';
import type { ProblemWords } from './problem-areas.ts';

export function homeHead({ site, routes }: Edition): Head {
  return {
    title: site.name,
    description: site.description ?? `Open Badges published by ${site.name}.`,
    url: routes.home.url,
  };
}

export function catalogueHead({ site, routes }: Edition): Head {
  return {
    title: 'Badges',
    description: `All badges published by ${site.name}, and what each of them takes.`,
    url: routes.badges.url,
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

export function notFoundHead({ routes }: Edition, troubled: boolean): Head {
  return {
    title: troubled ? 'Not shown just now' : 'Nothing here',
    description: 'There is nothing at this address.',
    url: routes.notFound.url,
  };
}

export function verifierHead({ routes }: Edition): Head {
  return {
    title: 'Check a badge',
    description: 'Whether a badge is valid: a picture, an address, a signature or JSON. Nothing is uploaded.',
    url: routes.verifier.url,
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
