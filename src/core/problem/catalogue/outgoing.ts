import { listed } from '../listed.ts';
import { entry } from '../entry.ts';

/** What `npm run links` finds. A build asks no host, and is not kept from anything by these. */
export const outgoingProblems = {
  LINK_DEAD: entry<{ address: string; why: string; others: readonly string[] }>({
    title: 'Address at which there is nothing',
    message: ({ address, why }) => `Nothing is at ${address}: ${why}.`,
    hint: ({ others }) =>
      `Name the address to which it has moved, or that of an archived copy.${others.length === 0 ? '' : ` It is also named in ${listed(others)}.`}`,
    explanation: `\`npm run links\` asks for every address that the files of a project name outside of its site. Of this one the host says that nothing is there, or nobody from outside can ask it: it lies in a private network, or there is no host of this name.

Evidence that has vanished does not make an award untrue: what an award says stays as it was, and an erratum may name a copy (\`errata: [{ on: 2026-07-01, note: The report is kept at https://web.archive.org/… }]\`). The target of a framework is mended in \`frameworks/\`, with an erratum in each awarded badge that is aligned to it.`,
  }),
};
