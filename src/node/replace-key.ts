import { declareKey, listedActiveKey, type KeyListing } from '../core/content/declare-key.ts';
import type { Change } from '../core/edit/change.ts';
import type { Instant } from '../core/model/time.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { ChangeRefused } from './change/change-refused.ts';
import { readIssuers } from './issuer-files.ts';
import {
  halvesOf,
  planKey,
  refused,
  undeclarable,
  unknownIssuer,
  type NewKeyPair,
  type NewKeyRequest,
  type RefusedKey,
} from './key-plan.ts';
import { privateSteps } from './new-key.ts';
import { systemReason } from './reading/system-reason.ts';

export interface ReplacementRequest extends NewKeyRequest {
  readonly how: 'retired' | 'compromised';
  readonly until: Instant;
  /** The key that ends; the active one where nobody says. */
  readonly ends?: string | undefined;
}

/** A key that ends, and the one that takes its place. Nothing is done yet. */
export interface Replacement {
  readonly kind: 'replacement';
  /** What becomes of the project. */
  readonly change: Change;
  readonly ends: NonNullable<KeyListing['end']>;
  /** Absent where a key ends that was not in use any more. */
  readonly pair?: NewKeyPair;
  /** Puts the new private half away, and gives what takes that back. Throws `ChangeRefused`. */
  readonly putAway: () => () => void;
}

/** Plans the end of a key of an issuer and, if it is the one in use, the key after it. */
export async function planReplacement(request: ReplacementRequest): Promise<Replacement | RefusedKey> {
  const issuers = readIssuers(request.projectRoot);
  const issuer = issuers.find(({ id }) => id === request.issuer);
  if (!issuer) return unknownIssuer(request.issuer, issuers);
  const active = listedActiveKey(issuer.text);
  const key = request.ends ?? active;
  if (key === undefined)
    return refused(
      `\`${issuer.file}\` names no active key that could be replaced.`,
      `\`npm run keys -- new ${issuer.id}\` makes the first one.`,
    );
  const ends = { key, status: request.how, until: request.until };
  const title = `${request.how === 'retired' ? 'Retire' : 'End'} the key ${key} of ${issuer.id}`;
  if (key !== active) {
    const declaration = declareKey(issuer.text, { end: ends });
    if (declaration.kind === 'refused') return undeclarable(declaration.reason, issuer, { end: ends });
    const edits = [{ path: issuer.file, before: issuer.text, after: declaration.text }];
    return { kind: 'replacement', change: { title, edits, trailers: [] }, ends, putAway: () => () => undefined };
  }
  const plan = await planKey(request, ends);
  if (plan.kind === 'refused') return plan;
  const { pair, issuerText } = plan;
  const halves = halvesOf(plan);
  const edits = [
    { path: issuer.file, ...issuerText },
    { path: pair.publicKeyFile, before: undefined, after: halves.publicKey },
  ];
  return {
    kind: 'replacement',
    change: { title: `${title}, and sign with ${pair.key}`, edits, trailers: [] },
    ends,
    pair,
    putAway: () => {
      try {
        return allOrNothing(privateSteps(pair, halves));
      } catch (error) {
        throw new ChangeRefused(
          `The private half could not be written: ${systemReason(error)}.`,
          'Everything is as it was before.',
        );
      }
    },
  };
}
