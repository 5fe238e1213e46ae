import { daySchema } from './day.ts';
import { group, instant, text, webUrl } from './parts.ts';
import type { GroupSchema } from './schema.ts';

const digest = 'sha256$0f2d5c9b7a1e4d3c8b6f5e4d3c2b1a09f8e7d6c5b4a392817060504030201000';

const pin = group({
  title: 'Endorsed',
  description: 'What it said when it was endorsed. `npm run endorse` writes it.',
  examples: [{ version: 1, digest }],
  required: ['digest'],
  properties: {
    version: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      title: 'Version',
      description: 'Of a badge or an award: 1, and one more for each of its errata.',
      examples: [1],
    },
    digest: text(200, { title: 'Digest', description: 'Of all that it says.', examples: [digest] }),
  },
});

const withdrawn = group({
  title: 'Withdrawn',
  description: 'The endorsement is not upheld any more. Its address stays and says so.',
  examples: [{ on: '2026-07-01', reason: 'The criteria have changed.' }],
  required: ['on', 'reason'],
  properties: {
    on: { ...daySchema, description: 'The day from which it is not upheld.' },
    reason: text(500, {
      title: 'Reason',
      description: 'Public and neutral.',
      examples: ['The criteria have changed.'],
    }),
  },
});

const issuedOn = instant({ title: 'Issued on', description: 'When it was endorsed, with a zone.' });

export const endorsementSchema: GroupSchema = group({
  title: 'Endorsement',
  description:
    'Front matter of endorsements/<endorser>.md beside a badge, an issuer or an award; the text below it says why.',
  properties: {
    issuedOn,
    endorsed: pin,
    name: text(200, {
      title: 'Name',
      description: 'Who endorses, where that is no issuer of this site.',
      examples: ['Guild of Makers'],
    }),
    url: webUrl({
      title: 'Address',
      description: 'Where somebody else has published the endorsement.',
      examples: ['https://guild.example/endorsements/e1.json'],
    }),
    jws: text(100_000, {
      title: 'Signature',
      description: 'The endorsement as somebody else has signed it, a compact JWS.',
      examples: ['eyJhbGciOiJSUzI1NiJ9.eyJ0eXBlIjoiRW5kb3JzZW1lbnQifQ.c2lnbmF0dXJl'],
    }),
    withdrawn,
  },
});

export const outgoingEndorsementSchema: GroupSchema = group({
  title: 'Endorsement of something elsewhere',
  description:
    'Front matter of issuers/<issuer>/endorses/<name>.md: what an issuer says of a badge, an issuer or an award of another site; the text below it says why.',
  required: ['claim', 'name', 'issuedOn'],
  properties: {
    claim: webUrl({
      title: 'Claim',
      description: 'The address of the Open Badges document that is endorsed.',
      examples: ['https://guild.example/badges/first-aid.json'],
    }),
    name: text(200, { title: 'Name', description: 'What is endorsed is called.', examples: ['First Aid'] }),
    issuedOn,
    endorsed: pin,
    withdrawn,
  },
});
