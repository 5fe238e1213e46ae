import { daySchema } from './day.ts';
import { group, list, text, webUrl } from './parts.ts';

const address = group({
  title: 'Postal address',
  minProperties: 1,
  examples: [{ addressLocality: 'Sunderland', addressCountry: 'UK' }],
  properties: {
    streetAddress: text(200, { title: 'Street' }),
    addressLocality: text(200, { title: 'Locality' }),
    addressRegion: text(200, { title: 'Region' }),
    postalCode: text(50, { title: 'Postal code', description: 'In quotes where it could be a number.' }),
    addressCountry: text(100, { title: 'Country' }),
  },
});

export const accreditations = list(
  group({
    required: ['name', 'contactInstructions', 'url', 'address'],
    properties: {
      name: text(200, { title: 'Name', description: 'Who accredits.', examples: ['Board of Workshops'] }),
      contactInstructions: text(1000, {
        title: 'Contact',
        description: 'How to ask them about it.',
        examples: ['Write to the registrar.'],
      }),
      url: webUrl({ title: 'Address', description: 'Their page.', examples: ['https://board.example/'] }),
      address,
      email: {
        type: 'string',
        format: 'email',
        maxLength: 254,
        title: 'E-mail',
        description: 'The address of the organisation.',
        examples: ['registrar@board.example'],
      },
      description: text(2000, { title: 'Description', description: 'Who they are.' }),
      logo: webUrl({
        title: 'Logo',
        description: 'A picture elsewhere. It is named in the record, never shown here.',
        examples: ['https://board.example/logo.svg'],
      }),
      areaServed: text(1000, { title: 'Area served', description: 'For which area they accredit.' }),
      accreditationDate: { ...daySchema, title: 'Since', description: 'The day of the accreditation.' },
      educationalSector: text(200, { title: 'Sector', description: 'What kind of education they look at.' }),
      parentOrganization: group({
        title: 'Larger organisation',
        description: 'What they are a branch of.',
        required: ['name'],
        properties: {
          name: text(200, { title: 'Name', description: 'What it is called.', examples: ['Boards of the Coast'] }),
          url: webUrl({ title: 'Address', description: 'Its page.', examples: ['https://boards.example/'] }),
          address,
        },
      }),
    },
  }),
  {
    title: 'Accreditations',
    description: 'Issuer Accreditation: who has looked at the issuer, and says that its badges are sound.',
    minItems: 1,
    maxItems: 20,
  },
);
