import { didYouMean, entry } from '../entry.ts';

const CLAIM_FILE = `\`\`\`yaml
# badges/soldering/claims/spring-workshop.yaml
publicKey: 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo
limit: 30
from: 2026-05-02
until: 2026-05-09
\`\`\``;

/** What is wrong with claim codes and with awards that name one. */
export const claimProblems = {
  BAD_CLAIM_KEY: entry<{ field: string }>({
    title: 'Not the public key of a claim',
    message: ({ field }) =>
      `\`${field}\` is not an Ed25519 public key: 32 bytes in base64url, which are 43 characters.`,
    hint: () => 'Make a new claim with `npm run claim -- new <badge>`; it writes the file and gives you the link.',
    explanation: `A claim code is a pair of keys. The secret half travels in a link or a QR code; the public half stands in the repository, and with it everybody can check that whoever claims the badge had the link.

${CLAIM_FILE}

The secret half never goes into a file.`,
  }),

  CLAIM_ENDS_BEFORE_START: entry<{ from: string; until: string }>({
    title: 'Claim ends before it begins',
    message: ({ from, until }) => `The claim is good from ${from} until ${until}, which is no day at all.`,
    hint: () => 'Give `until` the last day on which the badge may be claimed, not before `from`.',
    explanation: `A claim is good from the start of the day \`from\` to the end of the day \`until\`, both included, wherever one is. Without \`from\` it is good at once.

${CLAIM_FILE}`,
  }),

  UNKNOWN_CLAIM: entry<{ badge: string; claim: string; near: string | undefined }>({
    title: 'Unknown claim',
    message: ({ badge, claim }) => `The badge \`${badge}\` has no claim \`${claim}\`.`,
    hint: ({ badge, near }) =>
      `${didYouMean(near)}Claims are the files in \`badges/${badge}/claims/\`. Without a claim, remove the line.`,
    explanation: `An award that was asked for with a claim code names the claim, so that nobody gets more out of it than it allows. A claim belongs to one badge and stays in the repository when it has ended:

${CLAIM_FILE}`,
  }),

  CLAIM_OVERDRAWN: entry<{ claim: string; limit: number; count: number }>({
    title: 'More awards than a claim allows',
    message: ({ claim, limit, count }) =>
      `The claim \`${claim}\` is good for ${limit === 1 ? 'one award' : `${limit} awards`}; ${count} name it.`,
    hint: () => 'Award it without `claim` if the person was there, or raise `limit` in the file of the claim.',
    explanation: `\`limit\` says how many awards a claim code may lead to, revoked ones included. More of them mean that the link went further than it should. The awards that count are the earliest; those after them have this problem.

${CLAIM_FILE}`,
  }),

  CLAIM_OUT_OF_TIME: entry<{ claim: string; issuedOn: string; from: string | undefined; until: string }>({
    title: 'Award outside of the days of its claim',
    message: ({ claim, issuedOn, from, until }) =>
      `The award is dated ${issuedOn}, and the claim \`${claim}\` is good ${from === undefined ? '' : `from ${from} `}until ${until}.`,
    hint: () => 'Award it without `claim` if it was earned all the same, or change the days in the file of the claim.',
    explanation: `A claim code is good for some days, so that a link that was passed on is worth nothing afterwards. The days are those of the place where one is: an award counts if it was that day anywhere.

${CLAIM_FILE}`,
  }),
};
