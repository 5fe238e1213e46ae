import { didYouMean, entry } from '../entry.ts';

interface PinArguments {
  /** As it is to be written, `endorsed: { version: 1, digest: sha256$… }`. */
  readonly pin: string;
}

/** What is wrong with endorsements: who says them, of what, and of which version of it. */
export const endorsementProblems = {
  ENDORSEMENT_ALONE: entry<{ what: 'badge' | 'issuer' | 'award'; name: string; near: string | undefined }>({
    title: 'Endorsement of nothing',
    message: ({ what, name }) => `The endorsement lies beside the ${what} \`${name}\`, which does not exist.`,
    hint: ({ what, near }) =>
      `${didYouMean(near)}${what === 'award' ? 'In recipients/<handle>/endorsements/ it is called <file of the award>.<endorser>.md.' : 'Put it into the folder of what it endorses.'}`,
    explanation: `An endorsement lies beside what it endorses:

| what | where |
| --- | --- |
| a badge | \`badges/<badge>/endorsements/<endorser>.md\` |
| an issuer | \`issuers/<issuer>/endorsements/<endorser>.md\` |
| an award | \`recipients/<handle>/endorsements/<file of the award>.<endorser>.md\` |

For the award \`recipients/ada/first-pull-request.2.md\` and the endorser \`guild\` that is \`recipients/ada/endorsements/first-pull-request.2.guild.md\`. An award in a roster is endorsed in the folder of the person's handle, in the same way.`,
  }),

  UNKNOWN_ENDORSER: entry<{ endorser: string; near: string | undefined }>({
    title: 'Unknown endorser',
    message: ({ endorser }) =>
      `\`${endorser}\` is no issuer of this site, and the file does not say where else it endorses.`,
    hint: ({ near }) =>
      `${didYouMean(near)}Name the file after a folder in issuers/, or give \`name\` and the \`url\` or \`jws\` of an endorsement that was published elsewhere.`,
    explanation: `Nobody but the endorser can endorse. An issuer of this site does it here, in a file that is named after it. Somebody else publishes or signs an endorsement of their own, and the file says where it is:

\`\`\`yaml
name: Guild of Makers
url: https://guild.example/endorsements/e1.json
\`\`\``,
  }),

  ENDORSER_ELSEWHERE: entry<{ endorser: string; field: string }>({
    title: 'Endorsement both here and elsewhere',
    message: ({ endorser, field }) =>
      `\`${endorser}\` is an issuer of this site, so its endorsement is published here and not in \`${field}\`.`,
    hint: ({ field }) => `Remove \`${field}\`, or give the file another name.`,
    explanation: `What an issuer of this site endorses, this site publishes: its text is in the file. \`url\` and \`jws\` are for endorsements of others.`,
  }),

  ENDORSEMENT_OF_TWO_KINDS: entry({
    title: 'Endorsement both signed and linked',
    message: () => 'The endorsement has both an address and a signature.',
    hint: () => 'Keep `url` where it is published at an address, or `jws` where all there is is the signed text.',
    explanation: `An endorsement of somebody else is either at an address, which is linked, or it was handed over as a signed text, which is kept and published here as it is. Where both are there, the address is the better one: its owner can withdraw what stands there.`,
  }),

  ENDORSES_ITSELF: entry<{ issuer: string }>({
    title: 'Issuer that endorses itself',
    message: ({ issuer }) => `\`${issuer}\` endorses what is its own.`,
    hint: () => 'Let somebody else endorse it, or write it where the badge or the issuer is described.',
    explanation: `An endorsement is the word of somebody else. What an issuer thinks of its own badges and awards stands in them already.`,
  }),

  ENDORSED_IN_FUTURE: entry<{ issuedOn: string; now: string }>({
    title: 'Endorsement dated in the future',
    message: ({ issuedOn, now }) => `The endorsement is dated ${issuedOn}, and it is ${now}.`,
    hint: () => 'Date it on the moment at which it was given, with the right zone.',
    explanation: `Verifiers refuse an endorsement whose \`issuedOn\` lies in the future, as they do an award.`,
  }),

  ENDORSEMENT_WITHOUT_WORDS: entry({
    title: 'Endorsement without words',
    message: () => 'The endorsement does not say anything.',
    hint: () => 'Write below the front matter what is endorsed and why, a sentence or more.',
    explanation: `An endorsement is a comment (\`endorsementComment\`). The official validator refuses one that only names what it endorses, and readers learn nothing from it.`,
  }),

  ENDORSEMENT_NOT_PINNED: entry<PinArguments>({
    title: 'Endorsement that does not say of which version it speaks',
    message: () => 'The endorsement does not say what was endorsed: it has no `endorsed`.',
    hint: ({ pin }) => `Look at what it says now, and write \`${pin}\`.`,
    explanation: `What is endorsed may change later, and nobody may seem to have endorsed what they never saw. So an endorsement holds a digest of what was said when it was given; once that has changed, its page says that an earlier version was endorsed.

\`npm run endorse -- badge first-pull-request --as guild\` writes the file with the digest, and \`docs/endorsements.md\` says what goes into it.`,
  }),

  ENDORSEMENT_PIN_WRONG: entry<PinArguments & { found: string }>({
    title: 'Wrong pin of an endorsement',
    message: ({ found }) => `\`${found}\` is neither what it says now nor what it said before.`,
    hint: ({ pin }) => `What it says now is \`${pin}\`; look at it before you write that.`,
    explanation: `\`endorsed\` holds the version of what was endorsed, as far as it has one, and the digest of all that it said: \`sha256$\` and 64 digits. A version that is yet to come, a version that goes with another digest, and a digest that was never its own when the endorsement was added are slips or make-believe.

\`\`\`yaml
endorsed: { version: 1, digest: sha256$0f2d… }
\`\`\``,
  }),

  ENDORSEMENT_CHANGED: entry<{ field: string }>({
    title: 'Published endorsement that says something else',
    message: ({ field }) => `The endorsement was published, and its \`${field}\` becomes another.`,
    hint: ({ field }) =>
      field === 'claim'
        ? 'Put it back, and endorse the other in a file of its own.'
        : 'Put the words back; or endorse anew, with a later `issuedOn` and a fresh `endorsed`.',
    explanation: `Others rely on what an endorsement said. It may be given anew in other words, and then it has another date; or be taken back:

\`\`\`yaml
withdrawn: { on: 2026-07-01, reason: The criteria have changed. }
\`\`\``,
  }),

  WITHDRAWN_BEFORE_GIVEN: entry<{ on: string; issuedOn: string }>({
    title: 'Endorsement withdrawn before it was given',
    message: ({ on, issuedOn }) => `The endorsement is withdrawn on ${on} but was only given on ${issuedOn}.`,
    hint: () => 'Give `withdrawn.on` the day on which it was taken back; to endorse anew remove `withdrawn`.',
    explanation: `Only what was given can be taken back, so the day in \`withdrawn.on\` is not before that of \`issuedOn\`. \`npm run endorse -- … --withdraw <reason>\` writes it.

Wrong: \`withdrawn: { on: 2025-07-01, reason: The criteria have changed. }\` with \`issuedOn: 2026-06-03T09:00:00Z\`

Right: \`withdrawn: { on: 2026-07-01, reason: The criteria have changed. }\``,
  }),

  ENDORSEMENT_JWS: entry<{ reason: string }>({
    title: 'Signed text that is no endorsement of this',
    message: ({ reason }) => `The \`jws\` is no endorsement of this: ${reason}.`,
    hint: () => 'Ask the endorser for the compact JWS of an Endorsement whose `claim` has this address as its `id`.',
    explanation: `A signed endorsement is a compact JWS: three parts in base64url with dots between them. What it holds is an \`Endorsement\` of Open Badges 2.0 with the address of what it endorses:

\`\`\`json
{ "type": "Endorsement", "claim": { "id": "https://badges.example.com/badges/first.json", "endorsementComment": "…" }, "issuer": "https://guild.example/issuer.json" }
\`\`\`

Whether the signature is genuine is not looked at here, since the endorser's key stands on another site. Whoever reads the page checks that in the verifier.`,
  }),

  ENDORSED_HERE: entry<{ address: string }>({
    title: 'Endorsement of something of this site as if it were elsewhere',
    message: ({ address }) => `${address} is an address of this site.`,
    hint: () => 'Put the endorsement beside what it endorses: npm run endorse -- badge <badge> --as <issuer>.',
    explanation: `\`issuers/<issuer>/endorses/\` is for what other sites publish, and \`url\` for what others say there. What is of this site gets its endorsements in \`endorsements/\` beside it, so that it links to them and their pin is checked.`,
  }),
};
