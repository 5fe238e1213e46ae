import { checkApplication, type ApplicationDraft, type ApplicationField } from '../../core/intake/check-application.ts';
import { isMailAddress } from '../../core/intake/sealed-form.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { part } from '../verify/template.ts';
import type { About } from './about.ts';
import { checkers } from './checkers.ts';
import { rowsIn, writtenIn } from './evidence-rows.ts';
import type { ShownFault } from './show-faults.ts';
import { inThisForm, pageWords, wordsFor } from './words.ts';

/** What is filled in at this moment. */
export interface Filled {
  readonly draft: ApplicationDraft;
  /** To be sealed; empty where an account is enough. */
  readonly email: string;
  readonly isByEmail: boolean;
  /** Only asked for with a claim. */
  readonly login: string;
}

/** Parts that are not shown count as empty. */
export function filledIn(form: HTMLElement, { badge }: About): Filled {
  const isByEmail = form.querySelector<HTMLInputElement>('#by-email')?.checked === true;
  const narrative = textIn(form, '#narrative');
  return {
    draft: { badge, evidence: rowsIn(form).filter(isShown).map(writtenIn), narrative },
    email: isByEmail ? textIn(form, '#email').trim() : '',
    isByEmail,
    login: textIn(form, '#login').trim(),
  };
}

/** All that is wrong with what is filled in. */
export async function faultsIn(form: HTMLElement, { draft, email, isByEmail, login }: Filled): Promise<ShownFault[]> {
  const found = await checkApplication(draft, checkers);
  const rows = rowsIn(form).filter(isShown);
  const faults: ShownFault[] = found.map((fault) => ({
    field: fieldOf(form, rows, fault.field),
    words: fault.kind === 'problem' ? wordsFor(fault.problem) : fault.refusal,
    also: fault.kind === 'problem' ? inThisForm[fault.problem.code] : undefined,
  }));
  const wrongAddress = isByEmail ? addressProblem(email) : undefined;
  if (wrongAddress)
    faults.push({
      field: named(form, 'email'),
      words: wordsFor(wrongAddress),
      also: wrongAddress.code === 'EMPTY_VALUE' ? 'Or choose your account, below.' : undefined,
    });
  if (isShown(part(form, 'login-part')) && !LOGIN.test(login))
    faults.push({ field: named(form, 'login'), words: pageWords.login });
  return faults;
}

const LOGIN = /^[a-z\d](?:-?[a-z\d]){0,38}$/i;

function addressProblem(email: string): Problem | undefined {
  const place = { file: 'application', line: 1, column: 1 };
  if (email === '') return { code: 'EMPTY_VALUE', place, field: 'email', example: 'ada@people.example' };
  return isMailAddress(email) ? undefined : { code: 'BAD_EMAIL', place, field: 'email', value: email };
}

function textIn(form: HTMLElement, name: string): string {
  const control = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(name);
  return control && isShown(control) ? control.value : '';
}

function isShown(element: HTMLElement): boolean {
  return element.closest('form [hidden]') === null;
}

function fieldOf(form: HTMLElement, rows: readonly HTMLElement[], field: ApplicationField): HTMLElement {
  const row = 'row' in field ? rows[field.row] : form;
  // A badge that wants no evidence has no place for it.
  return row?.querySelector<HTMLElement>(`[data-field=${field.kind}]`) ?? named(form, 'narrative');
}

function named(form: HTMLElement, name: string): HTMLElement {
  const field = form.querySelector<HTMLElement>(`[data-field=${name}]`);
  if (!field) throw new Error(`The form has no field ${name}`);
  return field;
}
