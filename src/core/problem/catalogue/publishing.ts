import { entry } from '../entry.ts';

/** The folder that a build holds while it runs. */
function lockBeside(folder: string): string {
  const end = folder.lastIndexOf('/') + 1;
  return `${folder.slice(0, end)}.${folder.slice(end)}.staging`;
}

/** What keeps a sound project from being published. */
export const publishingProblems = {
  EXAMPLE_ADDRESS: entry<{ host: string }>({
    title: 'The address is an example',
    message: ({ host }) => `The site would be published at \`${host}\`, an address that belongs to nobody.`,
    hint: () =>
      'Write the address where your badges will live into `url:` of site.yaml. It is part of every badge, so choose one that you can keep.',
    explanation: `Every document that Blazon publishes names itself by its full address, and so does every badge that people take with them.
A badge that says \`example.org\` can never be checked.

\`\`\`yaml
# site.yaml
url: https://badges.your-organisation.org/
\`\`\`

Previews (\`npm run build\` without \`--production\`) may stand at any address.`,
  }),
  EXAMPLE_ELSEWHERE: entry<{ host: string }>({
    title: 'The example at an address of somebody’s own',
    message: ({ host }) => `site.yaml says \`example: true\`, and the site stands at \`${host}\`.`,
    hint: () => 'Take `example: true` out of site.yaml: the site is your own.',
    explanation: `What the example says is nobody’s promise: it may be mended and taken away. Badges that people can fetch are one, so only a site at a local address, or at one reserved for examples, may call itself the example.

\`\`\`yaml
# wrong
url: https://badges.your-organisation.org/
example: true

# right
url: https://badges.your-organisation.org/
\`\`\``,
  }),
  LOCAL_ADDRESS: entry<{ host: string }>({
    title: 'The address is on this machine only',
    message: ({ host }) => `The site would be published at \`${host}\`, which only this machine can reach.`,
    hint: () => 'Write the public `https:` address of the site into `url:` of site.yaml.',
    explanation: `A published badge is checked by fetching its address. An address such as \`http://localhost:4321/\` leads every visitor to their own machine.

Previews may stand at a local address; a production build may not.`,
  }),
  NOTHING_TO_PUBLISH: entry({
    title: 'There is nothing to publish',
    message: () => 'The project has no badge to publish, so the site would be empty.',
    hint: () =>
      'Add a badge, `badges/<badge>/badge.md`; one with `status: draft` does not count. If there are badges, name their project with `--root`.',
    explanation: `A production build takes the place of the site that is online. Without a badge it would put an empty site there, and every badge that people hold would lead nowhere. Most often the command looked at another folder than was meant.

\`\`\`text
badges/first-pull-request/badge.md
badges/first-pull-request/image.svg
\`\`\`

Previews (\`npm run build\` without \`--production\`) may be empty.`,
  }),
  CHECKOUT_SPARSE: entry<{ count: number }>({
    title: 'Files of the project are left out of the work tree',
    message: ({ count }) =>
      `git leaves ${count} ${count === 1 ? 'file' : 'files'} of the project out of this work tree (a sparse checkout).`,
    hint: () => 'Run `git sparse-checkout disable`, and build again.',
    explanation: `A production build takes the place of the site that is online. From a work tree that holds a part of the project it would publish a part of the awards, and what people hold of the others would lead nowhere.

\`\`\`text
$ git sparse-checkout disable
$ npm run build -- --production
\`\`\`

Previews (\`npm run build\` without \`--production\`) may be of a part.`,
  }),
  SIGNATURE_MISSING: entry<{ award: string; issuer: string }>({
    title: 'A signature is missing',
    message: ({ award, issuer }) =>
      `There is no recorded signature of \`${issuer}\` over the award \`${award}\` as it stands.`,
    hint: () =>
      'Run `npm run sign` on this very commit with the key in its environment, and build with the file that it writes.',
    explanation: `A production build that renders pages holds no private key. It is given the signatures that \`npm run sign\` made from the same commit.
A signature over anything else, or by another key, is not used.`,
  }),
  SIGNATURES_UNREADABLE: entry<{ reason: string }>({
    title: 'The recorded signatures cannot be read',
    message: ({ reason }) => `The file of recorded signatures cannot be used: ${reason}.`,
    hint: () => 'Give `--signatures` the file that `npm run sign -- --out <file>` wrote.',
    explanation: `\`npm run sign\` packs the signatures in one file, whose first line holds a digest of the rest. A file that was cut off or edited is not used at all.`,
  }),
  OUTPUT_NOT_OURS: entry<{ folder: string }>({
    title: 'The output folder is not one that a build made',
    message: ({ folder }) =>
      `\`${folder}\` is a file, a link, or a folder with files that no build of Blazon put there.`,
    hint: () =>
      'Name another folder with `--out`, or take this one away yourself. A build replaces its output folder as a whole.',
    explanation: `A build puts a whole new site in the place of the old one. So that it never deletes anything else, it only replaces folders that are empty or that hold a \`build.json\` of an earlier build.`,
  }),
  OUTPUT_HOLDS_SOURCES: entry<{ folder: string }>({
    title: 'The output folder is part of the project',
    message: ({ folder }) => `\`${folder}\` is, or holds, a folder that the site is made from.`,
    hint: () => 'Name another folder with `--out`, such as `dist`.',
    explanation: `A build replaces its output folder as a whole, which would delete the sources of the site.`,
  }),
  BUILD_RUNNING: entry<{ folder: string; pid: number }>({
    title: 'Another build is running',
    message: ({ folder, pid }) => `Process ${String(pid)} is building into \`${folder}\`.`,
    hint: ({ folder }) =>
      `Wait for it to finish, or name another folder with \`--out\`. Where that process is no build, take \`${lockBeside(folder)}\` away.`,
    explanation: `Two builds into one folder would mix two sites. A build that was killed does not block the next one, unless its number was given to another process since: then the folder beside the site that holds the number is to be taken away by hand.`,
  }),
  WRITE_FAILED: entry<{ reason: string }>({
    title: 'The site could not be written',
    message: ({ reason }) => `The site could not be written: ${reason}.`,
    hint: () =>
      'Nothing was published; the output folder is as it was. Free some space or mend the permissions, and build again.',
    explanation: `A build writes into a folder of its own and takes the place of the published one only when it is whole. A full disk or a missing permission therefore never leaves half a site.`,
  }),
};
