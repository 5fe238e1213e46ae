import { entry } from '../entry.ts';

/** What is wrong with files and folders before anybody reads what is in them. */
export const filesProblems = {
  SITE_MISSING: entry({
    title: 'No site.yaml',
    message: () => 'The project has no `site.yaml`.',
    hint: () => 'Create it with the `name` and the `url` of your site, or run the command in the folder that has it.',
    explanation: `Every project has a \`site.yaml\` at its root. It says what the site is called and at which address it will stand; all published addresses begin with it.

\`\`\`yaml
name: Badges of Acme
url: https://badges.acme.example/
\`\`\``,
  }),

  SYMBOLIC_LINK: entry({
    title: 'Symbolic link',
    message: () => 'This is a symbolic link, and links are not followed.',
    hint: () => 'Put the file or folder itself here, or remove the link.',
    explanation: `A symbolic link can lead out of the repository, to files that nobody reviewed, and it leads elsewhere on every machine. What is published must be what is in the repository, so no link is followed: neither to a file nor to a folder, and wherever it points.

Replace the link by a copy of what it points to:

\`\`\`sh
cp --remove-destination "$(readlink -f badges/first/image.svg)" badges/first/image.svg
\`\`\``,
  }),

  WRONG_KIND_OF_FILE: entry<{ found: string; expected: string }>({
    title: 'Wrong kind of file',
    message: ({ found, expected }) => `This is a ${found} where a ${expected} is expected.`,
    hint: ({ expected }) => `Remove it, or put a ${expected} in its place.`,
    explanation: `\`issuers/\`, \`badges/\` and \`recipients/\` are folders, \`site.yaml\` is a file, and below the folders there are only folders and ordinary files. Named pipes, sockets and devices are never opened: reading them may wait for ever or change something.`,
  }),

  FILE_TOO_LARGE: entry<{ bytes: number; limit: number }>({
    title: 'File too large',
    message: ({ bytes, limit }) => `The file has ${size(bytes)}; ${size(limit)} is the limit for a file of this kind.`,
    hint: () => 'Make it smaller: split a text or a roster in two, save a picture with fewer pixels.',
    explanation: `| file | limit |
| --- | --- |
| Markdown, YAML, public key | 64 KB |
| roster (\`.csv\`) | 8 MB |
| picture | 2 MB |

The limits keep a mistake, or somebody's joke, from filling the memory of the machine that checks it. A file over its limit is not read at all.

A roster of more rows becomes two rosters: one folder for each, such as \`recipients/autumn-2026-a/\` and \`recipients/autumn-2026-b/\`.`,
  }),

  NOT_UTF8: entry({
    title: 'Text not in UTF-8',
    message: () => 'The text is not valid UTF-8 from here on.',
    hint: () => 'Save the file with the encoding UTF-8.',
    explanation: `All texts are read as UTF-8. A file in another encoding, such as Windows-1252 or UTF-16, would be read wrongly: names would come out as \`JosÃ©\`. Such a file is not guessed at.

Most editors offer the encoding under *Save as*; on a command line:

\`\`\`sh
iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md
\`\`\``,
  }),

  NUL_CHARACTER: entry({
    title: 'NUL character in a text',
    message: () => 'The text contains a NUL character.',
    hint: () => 'Remove the character, or save the file as UTF-8 if it is UTF-16.',
    explanation: `A NUL character (the byte \`00\`) ends a text for many programs, so what one reader sees another does not. It is most often the sign of a file saved as UTF-16, or of a program's file under a text's name.`,
  }),

  UNSAFE_NAME: entry<{ name: string; reason: string }>({
    title: 'Unsafe file name',
    message: ({ name, reason }) => `The name \`${name}\` ${reason}.`,
    hint: () => 'Rename it, with small letters, digits and hyphens.',
    explanation: `Names become parts of addresses and of paths on other people's machines. These are refused, and what bears them is not read:

- control characters, invisible characters and marks that turn the direction of text, which show another name than there is;
- a backslash or \`..\`, which lead to other folders on some systems;
- bytes that are not UTF-8, and accents written as characters of their own (not normalised, NFC): two such names look alike and are different.

Wrong: \`recipients/ada\\first.md\`. Right: \`recipients/ada/first.md\`.`,
  }),

  NAMES_DIFFER_IN_CASE: entry<{ name: string; other: string }>({
    title: 'Names that differ only in case',
    message: ({ name, other }) => `\`${name}\` and \`${other}\`, beside it, differ only in capital letters.`,
    hint: ({ other }) => `Remove one of the two, or give it another name; \`${other}\` is the one that is read.`,
    explanation: `On Windows and macOS the two are one file: whoever clones the repository there gets only one of them, and not always the same. Keep one, in small letters.`,
  }),

  FILE_UNREADABLE: entry<{ reason: string }>({
    title: 'Unreadable file',
    message: ({ reason }) => `This cannot be read: ${reason}.`,
    hint: () => 'Give yourself the right to read it (`chmod u+r`), or check that the disk is in order.',
    explanation: `The file or folder is there, but the system would not let it be read. Nothing is published that could not be read wholly.

\`\`\`sh
chmod -R u+rX issuers badges recipients site.yaml
\`\`\``,
  }),

  PEOPLE_MISSING: entry<{ folder: string }>({
    title: 'No folder of people',
    message: ({ folder }) =>
      `There is no folder \`recipients/\` in \`${folder}\`, which was given as the folder of people.`,
    hint: () => 'Give the folder that contains `recipients/`, not that folder itself.',
    explanation: `Identities may lie outside the public repository, in a second folder that only the publishing job sees:

\`\`\`sh
npm run validate -- --people ../people     # reads ../people/recipients/
\`\`\`

It has the same form as the public one, so below it there is a folder \`recipients/\`.`,
  }),

  FILE_IN_BOTH_ROOTS: entry({
    title: 'File in the project and among the people',
    message: () => 'This is both in the project and in the folder of people that is laid over it.',
    hint: () => 'Keep it in one of the two: what must be forgettable belongs to the people.',
    explanation: `The folder given with \`--people\` is laid over the project's \`recipients/\`. Folders may be in both, so that the public \`recipients/ada/first.md\` meets the private \`recipients/ada/recipient.yaml\`. A file may not: it would not be clear which of the two counts.`,
  }),
};

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${rounded(bytes / 1024)} KB` : `${rounded(bytes / 1024 / 1024)} MB`;
}

/** To one digit, upwards: a file one byte over its limit does not seem to be at it. */
function rounded(number: number): string {
  return String(Math.ceil(number * 10) / 10);
}
