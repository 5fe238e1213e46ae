import { daySchema } from './day.ts';
import { flag, group, oneOf, text, webUrl } from './parts.ts';
import type { GroupSchema, TextSchema } from './schema.ts';

export const identityTypes = ['email', 'url', 'telephone'] as const;

export const saltSchema: TextSchema = {
  type: 'string',
  format: 'salt',
  maxLength: 128,
  title: 'Salt',
  description: 'Random, at least 128 bits (22 base64url characters or 32 hexadecimal digits), for this person alone.',
  examples: ['q7Zk0mP2vX9cT4bN8wLr5g'],
};

export const recipientSchema: GroupSchema = group({
  title: 'Recipient',
  description:
    'recipients/<handle>/recipient.yaml: who earned badges, by a salted hash or an address the person publishes under; or that they are forgotten.',
  required: [],
  properties: {
    identity: group({
      title: 'Identity',
      description: 'Who it is. Required, unless the person is forgotten.',
      examples: [{ type: 'url', identity: 'https://github.com/ada' }],
      required: ['type', 'identity'],
      properties: {
        type: oneOf(identityTypes, { title: 'Type', description: 'What is hashed, or `url` for an address in clear.' }),
        hashed: flag({ title: 'Hashed', description: 'Whether `identity` is a hash.', default: false }),
        salt: saltSchema,
        identity: text(2048, {
          title: 'Identity',
          description: '`sha256$` and the hash of identity and salt, or the address of a page of this person.',
          examples: ['https://github.com/ada'],
        }),
      },
    }),
    profile: group({
      title: 'Profile',
      description: 'Only with the consent of the person: without it nobody is named or listed.',
      examples: [{ name: 'Ada L.', public: true }],
      required: ['name'],
      properties: {
        name: text(200, { title: 'Name', description: 'As the person wants to be called.', examples: ['Ada L.'] }),
        url: webUrl({ title: 'Address', description: 'A page of the person.', examples: ['https://ada.example/'] }),
        public: flag({ title: 'Public', description: 'The person has agreed to be named here.' }),
        inBadges: flag({
          title: 'In badges',
          description:
            'Recipient Profile: the person has agreed that every badge carries the name, wherever it is copied to.',
          default: false,
        }),
        publicKey: {
          ...text(500, {
            title: 'Public key',
            description: 'With `inBadges`: an address of a key of the person, as Blockcerts write it.',
            examples: ['ecdsa-koblitz-pubkey:14RZvYazz9H2DC2skBfpPVxax54g4yabxe'],
          }),
          pattern: '^[a-z][a-z0-9+.-]*:[!-~]+$',
        },
      },
    }),
    forgotten: {
      ...daySchema,
      title: 'Forgotten',
      description:
        'The day on which the person was forgotten: the awards stand, and nobody knows whose they are. There is no `identity` and no `profile` then.',
    },
  },
});
