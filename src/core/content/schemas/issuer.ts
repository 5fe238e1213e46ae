import { issuerExtensions } from './extensions.ts';
import { group, instant, list, oneOf, picture, slug, text, webUrl } from './parts.ts';
import type { GroupSchema } from './schema.ts';

export const issuerSchema: GroupSchema = group({
  title: 'Issuer',
  description: 'Front matter of issuers/<issuer>/issuer.md: who awards badges.',
  required: ['name', 'url', 'email'],
  properties: {
    name: text(200, { title: 'Name', description: 'What the issuer is called.', examples: ['Acme'] }),
    url: webUrl({ title: 'Address', description: 'The home page of the issuer.', examples: ['https://acme.example/'] }),
    email: {
      type: 'string',
      format: 'email',
      maxLength: 254,
      title: 'E-mail',
      description: 'The address of the organisation, published on purpose: Open Badges asks for it.',
      examples: ['badges@acme.example'],
    },
    telephone: {
      type: 'string',
      format: 'telephone',
      pattern: '^\\+[1-9]\\d{1,14}(;ext=\\d+)?$',
      title: 'Telephone',
      description: 'With `+` and the code of the country, in quotes.',
      examples: ['+33123456789'],
    },
    description: text(1000, {
      title: 'Description',
      description: 'A sentence about the issuer.',
      examples: ['Acme makes tools that others build on.'],
    }),
    image: picture({ title: 'Logo', description: 'The logo of the issuer.' }),
    keys: list(
      group({
        required: ['id'],
        examples: [{ id: '2026', status: 'active' }],
        properties: {
          id: slug({
            title: 'Key',
            description: 'The name of a file in keys/, without `.pem`.',
            examples: ['2026'],
          }),
          status: oneOf(['active', 'retired', 'compromised'], {
            title: 'Status',
            description:
              'One key at most is active. What a retired key signed stays valid; of a compromised one, what is published and dated before `until`.',
            default: 'active',
          }),
          until: instant({
            title: 'Until',
            description: 'Of a retired or compromised key: what it signed with a later date counts for nothing.',
          }),
          profile: oneOf(['own'], {
            title: 'Profile',
            description:
              '`own`: what the key signs leads to a profile and classes of its own, so that what the keys before it signed goes on verifying. `npm run keys -- rotate` writes it.',
          }),
        },
      }),
      {
        title: 'Keys',
        description: 'The public keys of the issuer.',
        examples: [[{ id: '2026', status: 'active' }]],
        maxItems: 50,
      },
    ),
    extensions: issuerExtensions,
    signing: oneOf(['hosted'], {
      title: 'Signing',
      description: '`hosted`: never sign, publish hosted assertions only.',
    }),
  },
});
