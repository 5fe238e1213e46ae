import type { Edition } from '../../core/openbadges/edition.ts';
import type { Head } from '../head.ts';
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
