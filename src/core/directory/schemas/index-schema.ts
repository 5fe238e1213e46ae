import { address, documentSchema, list, members, text } from './parts.ts';

/** A member that changes its meaning gets a new version. */
export const INDEX_FORMAT = { format: 'blazon-index', version: 1 } as const;

const feeds = members('What was awarded last, to people who want to be named.', {
  atom: address('As Atom.'),
  json: address('As JSON Feed 1.1.'),
});

const alignment = members('A target of a framework of the site, or one that the badge describes itself.', {
  'framework?': text('The id of a framework in `frameworks`.'),
  'target?': text('The code of one of its targets.'),
  'targetName?': text('What the target is called.'),
  'targetUrl?': address('Where it is described.'),
  'targetDescription?': text('What it is.'),
  'targetFramework?': text('The name of the framework it is part of.'),
  'targetCode?': text('Its code there.'),
});

const site = members('The site itself.', {
  name: text('What it is called.'),
  url: address('Where it begins.'),
  'description?': text('What it is for.'),
  languages: list('The first is that of the badges.', text('A language tag of BCP 47.')),
  'repository?': address('Where the project is kept.'),
  feeds,
  sitemap: address('Every page that search engines are told of.'),
  verifier: address('The page that checks badges.'),
  schema: address('This schema.'),
});

const issuer = members('Who awards badges.', {
  id: text('Its name in addresses.'),
  name: text('What it is called.'),
  'description?': text('What it does.'),
  url: address('Its own website.'),
  page: address('Its page for people.'),
  profile: address('Its Profile (Open Badges 2.0).'),
  revocationList: address('Its RevocationList.'),
  'image?': address('Its picture.'),
  feeds,
});

const badge = members('What is awarded.', {
  id: text('Its name in addresses.'),
  name: text('What it is called.'),
  description: text('What those who have it did.'),
  language: text('The language of both.'),
  issuer: text('The id of its issuer.'),
  status: { enum: ['active', 'retired'], description: 'Whether it is still awarded.' },
  'tags?': list('Words by which it is found.', text('A word.')),
  'alignment?': list('Goals, skills or standards that it stands for.', alignment),
  'supersedes?': text('The id of the badge whose place it takes.'),
  page: address('Its criteria, for people.'),
  badgeClass: address('Its BadgeClass (Open Badges 2.0).'),
  image: address('Its picture as PNG.'),
  'translations?': list(
    'The same badge in other languages.',
    members('One language.', {
      language: text('A language tag of BCP 47.'),
      name: text('What it is called there.'),
      page: address('Its criteria there.'),
      badgeClass: address('Its BadgeClass there.'),
    }),
  ),
  awards: address('How often it was awarded, and the lists of awards to people who want to be named.'),
  feeds,
});

const framework = members('What badges are aligned to.', {
  id: text('Its name in addresses.'),
  name: text('What it is called.'),
  url: address('Where it is published.'),
  'description?': text('What it is for.'),
  page: address('Its targets with the badges aligned to them, for people.'),
  targets: list(
    'What is in it.',
    members('A goal or skill.', {
      code: text('Its code, which is no other’s in this framework.'),
      name: text('What it is called.'),
      url: address('Where it is described.'),
      'description?': text('What it is.'),
    }),
  ),
});

export const indexSchema = documentSchema(
  INDEX_FORMAT,
  'Index of a site',
  members('`/index.json`: everything that a site publishes but awards, in order of id.', {
    site,
    issuers: list('All issuers.', issuer),
    badges: list('All badges.', badge),
    frameworks: list('All frameworks.', framework),
  }),
);
