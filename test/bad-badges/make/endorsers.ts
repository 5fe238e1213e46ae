import { holdsBeside, json, type Answer, type Case, type Document } from './case.ts';
import { CONTEXT, hosted, worldAt, type World } from './world.ts';

export const endorser = worldAt('endorser.example', { issuer: { name: 'Example Endorser' } });
export const fallen = worldAt('endorser-that-revoked.example', {
  issuer: { name: 'Example Endorser' },
  revocations: {
    revokedAssertions: [
      {
        id: 'https://endorser-that-revoked.example/endorsement-withdrawn.json',
        revocationReason: 'Written in error.',
      },
    ],
  },
});

export const narrow = worldAt('endorser-with-a-scope.example', {
  issuer: {
    name: 'Example Endorser',
    verification: {
      type: 'VerificationObject',
      startsWith: 'https://endorser-with-a-scope.example/endorsements/',
      allowedOrigins: 'endorser-with-a-scope.example',
    },
  },
});

/** A good badge that links to an endorsement of its BadgeClass, at an address of the endorser. */
export function endorsedBadge(
  id: string,
  title: string,
  codes: Parameters<typeof holdsBeside>[0],
  answerOf: (document: Document) => Answer = json,
): Case {
  const path = `${id}.json`;
  return hosted(id, title, holdsBeside(codes, 'Endorsement'), (at) => ({
    badge: { endorsement: endorser.at(path) },
    answers: { ...peopleOf(endorser), [endorser.at(path)]: answerOf(endorsement(endorser, path, at('badge.json'))) },
  }));
}

export function endorsement({ at }: World, path: string, endorsedId: string): Document {
  return {
    '@context': CONTEXT,
    type: 'Endorsement',
    id: at(path),
    claim: { id: endorsedId, endorsementComment: 'We would award it too.' },
    issuer: at('issuer.json'),
    issuedOn: '2026-02-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
  };
}

export function signedBy(who: World, endorsedId: string): Document {
  return {
    ...endorsement(who, '', endorsedId),
    id: 'urn:uuid:7d1d2b0e-3f5a-4c8b-9a53-0d9c6c5f3c22',
    verification: { type: 'SignedBadge', creator: who.at('key.json') },
  };
}

/** An endorser's profile, key and list. */
export function peopleOf({ at, answers }: World): Readonly<Record<string, Answer>> {
  const urls = [at('issuer.json'), at('key.json'), at('revocations.json')];
  return Object.fromEntries(Object.entries(answers).filter(([url]) => urls.includes(url)));
}
