import { entry } from '../entry.ts';

type Vanishing =
  | 'endorsement'
  | 'award'
  | 'tombstone'
  | 'badge'
  | 'issuer'
  | 'framework'
  | 'key'
  | 'translation'
  | 'language'
  | 'picture';

const NAMES: Readonly<Record<Vanishing, string>> = {
  endorsement: 'the endorsement',
  award: 'the award',
  tombstone: 'what was left of the award',
  badge: 'the badge',
  issuer: 'the issuer',
  framework: 'the framework',
  key: 'the key',
  translation: 'the translation into',
  language: 'the site in the language',
  picture: 'the picture',
};

const LAWFUL: Readonly<Record<Vanishing, (name: string) => string>> = {
  endorsement: () =>
    'Put it back. To take it back, write `withdrawn: { on: …, reason: … }`: its address stays and says so.',
  award: (name) =>
    `Put it back. To take the award away, revoke it (\`revoked: { on: …, reason: … }\`); to forget the person, leave \`forgotten/${name}.yaml\` in its place (\`npm run forget\`); if the file or handle only has another name, write \`id: ${name}\` into it.`,
  tombstone: (name) => `Put \`forgotten/${name}.yaml\` back: it keeps the address of the award answering.`,
  badge: () => 'Put it back and write `status: retired`. A badge that takes its place says `supersedes:`.',
  issuer: () => 'Put it back. An issuer that awards no more keeps its page, and its badges are retired.',
  framework: () => 'Put it back. A framework that no badge names any more keeps its page.',
  key: () => 'Put the file back, and list the key with `status: retired`, and with `profile: own` if it had one.',
  translation: () => 'Put it back. A translation may be corrected at any time.',
  language: (name) => `Put \`${name}\` back into \`languages\`, behind the first, which stays the first.`,
  picture: () => 'Keep a picture of this kind; another drawing of the same kind may take its place.',
};

const WHY = `People have links to what was published: in profiles, in applications, in other sites. A link that leads nowhere looks like a forgery.`;

/** What a change may not do to what was published. */
export const permanenceEntries = {
  PUBLISHED_ADDRESS_VANISHES: entry<{ what: Vanishing; name: string; url: string }>({
    title: 'Published address that would vanish',
    message: ({ what, name, url }) =>
      `After this change nothing stands at ${url} any more: ${NAMES[what]}${what === 'picture' ? '' : ` \`${name}\``} is gone.`,
    hint: ({ what, name }) => LAWFUL[what](name),
    explanation: `${WHY}

So nothing is deleted that was published once. These ways are open:

- An award is **revoked**: its page stays and says so. \`revoked: { on: 2026-07-01, reason: issued in error }\`
- A badge is **retired**: \`status: retired\`; one that takes its place says \`supersedes: <badge>\`.
- A person is **forgotten**: \`forgotten: <day>\` in their \`recipient.yaml\`, or a tombstone \`forgotten/<award>.yaml\` in place of each award.
- A file or handle gets **another name**: \`id: <award>\` in the award keeps its address.
- A key is **retired**: \`status: retired\`.

The page of a person with a public profile may go at any time: they may withdraw it.`,
  }),

  MILESTONE_AWARD_VANISHES: entry<{
    award: string;
    badge: string;
    handle: string;
    by: readonly string[];
  }>({
    title: 'Published award of a milestone that would vanish',
    message: ({ award, badge, handle }) =>
      `By its rule, the milestone \`${badge}\` of \`${handle}\` would not be reached as it was published, and the award \`${award}\` would vanish.`,
    hint: ({ award }) =>
      `Keep it: \`npm run milestones -- --keep ${award}\` on the published branch writes it into a file. Or give the new award a later date, or make another milestone of the other rule.`,
    explanation: `Awards of a milestone follow from other awards: the first, by date, that meet the rule. They would follow differently when

- an award is added with a date before that on which the milestone was reached, and the milestone does not need all of its badges;
- the rule asks for more or for other badges;
- an award of the milestone is written by hand for somebody who has it by rule;
- an award that was revoked stands again, and the milestone had been reached anew since.

What was published stays all the same. A file that names the awards by which the milestone was reached keeps it:

\`\`\`yaml
# recipients/ada/both-steps.yaml
id: aw3q7vyk2m9x4tb6rdnz
issuedOn: 2026-06-05T12:00:00Z
constituents: [a2k6xbq5nd7wtz3mrv4c, ah5y3pnw6ck2xq7jtd4m]
\`\`\``,
  }),

  SITE_ADDRESS_CHANGED: entry<{ before: string; after: string }>({
    title: 'Site that moves away from its addresses',
    message: ({ before, after }) => `The site moves from ${before} to ${after}, and every published address with it.`,
    hint: ({ before }) => `Keep \`url: ${before}\`. A new site beside it is a new project.`,
    explanation: `The address of the site is in every award, in every picture that people saved and in every signature. When it changes, all of them lead nowhere.

Nothing was published at a local address or at one reserved for examples: such an address may change. So may everything of the example that comes with Blazon, in the change that takes \`example: true\` out of \`site.yaml\`.`,
  }),

  BAKED_PICTURES_VANISH: entry<{ needed: string }>({
    title: 'Published pictures of awards that vanish',
    message: () => 'The pictures that were published with awards in them would not be there any more.',
    hint: ({ needed }) =>
      `Write \`bakedUntil: ${needed}\` beside \`bake: on-download\`; awards given up to that day then keep their pictures.`,
    explanation: `The picture of an award is named in the award and in its signature, and stands in pages and profiles of others. A site can leave it to the pages of new awards to make their pictures, but what was published stays:

\`\`\`yaml
bake: on-download
bakedUntil: 2026-07-01
\`\`\`

The day may be moved forward, and never back.`,
  }),

  AWARD_MEANING_CHANGED: entry<{ award: string; field: string; correctable: boolean }>({
    title: 'Published award with another meaning',
    message: ({ award, field }) => `\`${field}\` of the published award \`${award}\` changes what it says.`,
    hint: ({ correctable }) =>
      correctable
        ? 'If this corrects a mistake, say so in the same change: a new entry in `errata`, with `on` and a `note` that tells what was wrong. Otherwise put it back; an award that is wrong is revoked, and another is made.'
        : 'Put it back. An award of the wrong badge or to the wrong person is revoked, and another is made; a person is forgotten with `npm run forget`.',
    explanation: `Who trusts an award trusts what it said on the day they read it. What it says is therefore corrected in the open:

\`\`\`yaml
issuedOn: 2026-06-03T09:00:00Z
errata:
  - { on: 2026-06-10, note: The date was that of the following week. }
\`\`\`

A note counts that has a word and ten characters at least, and that was not there before. Its badge and the identity of its recipient never change. Evidence and a narrative may be added without an erratum.`,
  }),

  AWARDED_BADGE_MEANING_CHANGED: entry<{ badge: string; awards: number; field: string; correctable: boolean }>({
    title: 'Awarded badge with another meaning',
    message: ({ badge, awards, field }) =>
      `\`${field}\` of the badge \`${badge}\` changes, which ${awards === 1 ? 'one award shows' : `${awards} awards show`}.`,
    hint: ({ badge, correctable }) =>
      correctable
        ? `If this corrects a mistake, say so in the same change: a new entry in \`errata\`, with \`on\` and a \`note\` that tells what was wrong. A badge with another meaning is a new badge: retire this one and let the new one say \`supersedes: ${badge}\`.`
        : `Put it back. Make a new badge that says \`supersedes: ${badge}\`, and retire this one.`,
    explanation: `Whoever has a badge has it for what it took then. Once it has been awarded, its name, description, criteria, alignment, picture, validity and what it requires change only with an erratum, and its issuer never. A note counts that has a word and ten characters at least, and that was not there before:

\`\`\`yaml
errata:
  - { on: 2026-06-10, note: "The second criterion said two reviews; one was always enough." }
\`\`\`

Another meaning is another badge:

\`\`\`yaml
# badges/first-contribution/badge.md
supersedes: first-pull-request
\`\`\`

Tags, reviewers, translations, the description of the picture and the rules for new awards may change at any time, and a badge that nobody has may change in everything.`,
  }),

  PUBLISHED_KEY_CHANGED: entry<{ issuer: string; key: string }>({
    title: 'Published key that is another',
    message: ({ issuer, key }) => `The key \`${key}\` of \`${issuer}\` is not the one that was published.`,
    hint: ({ key }) =>
      `Put \`${key}.pem\` back, list it with \`status: retired\`, and give the new key a name of its own.`,
    explanation: `Signatures name the key that made them by its address. With another key there, every award that the old one signed looks forged. \`npm run keys -- rotate <issuer>\` makes a key with a name of its own and retires the old one.`,
  }),

  KEY_LOSES_PROFILE: entry<{ issuer: string; key: string; next: string | undefined }>({
    title: 'Published signatures that would no longer verify',
    message: ({ issuer, key, next }) =>
      next === undefined
        ? `The key \`${key}\` of \`${issuer}\` would have another profile than before, and what it signed would be refused.`
        : `The profile of \`${issuer}\` would name the key \`${next}\`, and what \`${key}\` signed would be refused.`,
    hint: ({ key, next }) =>
      next === undefined
        ? `Put \`profile:\` of \`${key}\` back as it was.`
        : `Write \`profile: own\` beside \`id: ${next}\`, as \`npm run keys -- rotate\` does.`,
    explanation: `Whoever checks a signed badge asks the profile of its issuer which key is the issuer's, and the standard's own tools take one key in a profile and no more. So a profile that was published names its key for ever, and a later key has a profile of its own, at an address with the name of the key in it:

\`\`\`yaml
# wrong: pictures that people saved look forged
keys:
  - { id: "2025", status: retired }
  - { id: "2026" }

# right
keys:
  - { id: "2025", status: retired, until: 2026-01-01T00:00:00Z }
  - { id: "2026", profile: own }
\`\`\`

For the same reason a key that has a profile of its own keeps it, and one that has none gets none. A key that is compromised is named by no profile. See docs/keys.md.`,
  }),

  KEY_ENDS_TOO_EARLY: entry<{ issuer: string; key: string; awards: number; last: string }>({
    title: 'Key that ends before awards it signed',
    message: ({ issuer, key, awards, last }) =>
      `The key \`${key}\` of \`${issuer}\` would end before ${awards === 1 ? 'an award that it signed' : `${awards} awards that it signed`}, the last of ${last}.`,
    hint: ({ last }) =>
      `Write an \`until\` that is not before \`${last}\`. If somebody else may have the key, say \`status: compromised\`.`,
    explanation: `Verifiers refuse what a retired key signed over an award with a later date than \`until\`. Awards that were published with the key until the change was merged would be among those: pictures that people have saved would become invalid. So a key ends after the last of them, which a rotation that is merged late has to take in:

\`\`\`yaml
# wrong, where an award of 2027-03-10 was published with the key 2026-11
keys:
  - { id: 2026-11, status: retired, until: 2027-03-08T09:00:00Z }

# right
keys:
  - { id: 2026-11, status: retired, until: 2027-03-15T09:00:00Z }
\`\`\`

For the same reason an end that was published is not moved to before awards that were published by then. See docs/keys.md.`,
  }),

  ERRATUM_REMOVED: entry<{ note: string }>({
    title: 'Erratum that is taken away',
    message: ({ note }) => `A published erratum is gone or says something else: “${note}”.`,
    hint: () => 'Put it back. If the correction was wrong itself, add a further erratum.',
    explanation: `Errata are the trace that a correction leaves: who read the award or badge before learns from them what is different. They are only ever added to.`,
  }),
};
