import { entry } from '../entry.ts';
import { visible } from '../visible.ts';

const SHAPE = `\`\`\`yaml
extensions:
  other:
    - name: https://acme.example/terms#workload
      json: |
        {
          "@context": { "hours": "https://acme.example/terms#hours" },
          "hours": 6
        }
\`\`\``;

/** What is wrong with extensions that Blazon does not know, and publishes as they are. */
export const extensionProblems = {
  EXTENSION_NOT_JSON: entry<{ extension: string }>({
    title: 'Extension that is no JSON object',
    message: ({ extension }) => `The \`json\` of the extension \`${visible(extension)}\` is no JSON object.`,
    hint: () => 'Write `json: |` and below it one object in braces, with every name in double quotes.',
    explanation: `An extension that Blazon does not know is published as you write it: a JSON object, as text.

Wrong: \`json: "hours: 6"\`

Right:

${SHAPE}`,
  }),

  EXTENSION_UNDEFINED: entry<{ extension: string; member: string }>({
    title: 'Word of an extension that nothing explains',
    message: ({ extension, member }) =>
      `Nothing in the extension \`${visible(extension)}\` says what \`${visible(member)}\` means.`,
    hint: () =>
      'Give every word its address in the `@context` of the extension, outside of the vocabularies of the standard.',
    explanation: `Open Badges are JSON-LD: a word that no context explains is dropped by whoever reads the badge. Blazon asks nobody for a context while it builds,
so the context of such an extension is an object in it. Each of its words is an address of yours (or \`{ "@id": …, "@type": "@id" }\`). The words of
Open Badges itself may not be given out under other names. \`null\` and more than ten levels are not taken either.

Wrong: \`{ "@context": "https://acme.example/context.json", "hours": 6 }\`

Right:

${SHAPE}`,
  }),

  EXTENSION_VALUE: entry<{ extension: string; value: string }>({
    title: 'Value of an extension that cannot be published as it is',
    message: ({ extension, value }) =>
      `The extension \`${visible(extension)}\` has a value that readers would read as \`${visible(value)}\`.`,
    hint: () => 'Write a number of more than 15 digits as text, in quotes, and every character whole.',
    explanation: `What an extension says is published as you write it. A number beyond 9007199254740991 would be rounded by whoever reads it, \`1e999\` is none at all, and \`"\\ud800"\` is half of a character.

Wrong: \`"hours": 123456789012345678901\`

Right: \`"hours": "123456789012345678901"\``,
  }),

  EXTENSION_RESERVED: entry<{ name: string }>({
    title: 'Extension with a name of the standard',
    message: ({ name }) => `\`${visible(name)}\` is a name of the standard, and no extension of yours.`,
    hint: () => 'Name the extension by an address of your own; the known extensions have fields of their own.',
    explanation: `The name of an extension is the member under which it stands in the record. With a name of the standard's own vocabulary it could say
of a badge what only its issuer says by other fields, that it was revoked for instance.

Wrong: \`name: https://w3id.org/openbadges#revoked\`

Right:

${SHAPE}`,
  }),
};
