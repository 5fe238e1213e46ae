import type { FullAward } from '../core/model/award.ts';
import type { IssuerId } from '../core/model/ids.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Signer } from '../core/proof/signer.ts';
import { signedPayload } from '../core/publication/award-files.ts';
import type { AwardJob } from './award-desk.ts';

/** Awards signed and sent together: enough to keep every core busy, few enough to keep memory flat. */
export const BATCH = 64;

/** Batches that are being signed while another is being written. */
const AHEAD = 3;

/** Awards ready to be written, signed where their issuer signs, a few batches ahead of whoever takes them. */
export async function* signedBatches(
  awards: readonly FullAward[],
  edition: Edition,
  signers: ReadonlyMap<IssuerId, Signer>,
): AsyncGenerator<readonly AwardJob[]> {
  const underway: Promise<AwardJob[]>[] = [];
  for (let start = 0; start < awards.length; start += BATCH) {
    const batch = awards.slice(start, start + BATCH);
    const signing = Promise.all(batch.map((full) => jobOf(full, edition, signers.get(full.issuer.id))));
    // Awaited below; a rejection before that must not end the process.
    signing.catch(() => undefined);
    underway.push(signing);
    if (underway.length > AHEAD) yield (await underway.shift()) ?? [];
  }
  for (const rest of underway) yield await rest;
}

async function jobOf(full: FullAward, edition: Edition, signer: Signer | undefined): Promise<AwardJob> {
  const { award, recipient, provenance } = full;
  const job = { award, recipient, ...(provenance && { provenance }) };
  return signer ? { ...job, jws: await signer.sign(signedPayload(full, edition)) } : job;
}
