import { issueFormOf } from '../../core/intake/check-application.ts';
import type { ClaimSecret } from '../../core/intake/claim.ts';
import { issueAddress, type IssueAddress } from '../../core/intake/issue-address.ts';
import type { IssueForm } from '../../core/intake/issue-form.ts';
import { sealAddress } from '../../core/intake/seal.ts';
import type { About } from './about.ts';
import { signed } from './claim-link.ts';
import type { Filled } from './filled-form.ts';
import type { Words } from './words.ts';

export type Prepared =
  | { readonly kind: 'ready'; readonly form: IssueForm; readonly address: IssueAddress }
  | { readonly kind: 'refused'; readonly words: Words };

/** Seals the address, signs the claim, and makes the address of the filled-in form. Asks nobody for anything. */
export async function prepare(about: About, filled: Filled, secret: ClaimSecret | undefined): Promise<Prepared> {
  const { badge, publicKeyPem, repository, title } = about;
  const sealed = filled.email === '' ? '' : await sealAddress(filled.email, publicKeyPem, badge.id);
  const claim = secret && (await signed(about, secret, { login: filled.login, sealed }));
  if (claim?.kind === 'refused') return claim;
  const form = issueFormOf(filled.draft, { sealed, claim: claim?.token ?? '' });
  return { kind: 'ready', form, address: issueAddress(repository, title, form) };
}
