import type { Change } from '../src/core/edit/change.ts';
import { nameIssuer } from '../src/core/edit/name-issuer.ts';
import { newBadge, newIssuer } from '../src/core/edit/new-class.ts';
import type { Badge } from '../src/core/model/badge.ts';
import { parseBadgeId, parseIssuerId } from '../src/core/model/ids.ts';
import { parseWebUrl } from '../src/core/model/text.ts';
import type { EditOptions, ProjectToEdit } from './edit-project.ts';
import { designFrom, idFrom, type Answers, type DesignOptions } from './new-answers.ts';

export interface NewOptions extends DesignOptions, EditOptions {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
}

export interface BadgeOptions extends NewOptions {
  readonly issuer?: string;
  readonly criterion?: readonly string[];
  readonly evidence: Badge['evidence'];
  readonly reviewer?: readonly string[];
}

export interface IssuerOptions extends NewOptions {
  readonly url?: string;
  readonly email?: string;
}

/** An option whose value can be told to be wrong before anything is read. */
export class WrongUse extends Error {}

const WRONG_ID = 'A folder is small letters, digits and single hyphens, at most 64.';
const URL_FORM = 'Write the whole address, such as https://acme.example/.';

export async function describedBadge(
  said: BadgeOptions,
  { registry }: ProjectToEdit,
  answers: Answers,
): Promise<Change> {
  const name = said.name ?? (await answers.text({ option: 'name', message: 'What is the badge called?' }));
  const id = parseBadgeId(said.id ?? (await answers.text(idQuestion(name, 'badge')))) ?? wrongUse(WRONG_ID);
  const description =
    said.description ??
    (await answers.text({ option: 'description', message: 'What did those do who have it? One sentence.' }));
  const issuers = [...registry.issuers.keys()];
  const named =
    said.issuer ??
    (issuers.length > 1 ? await answers.choose({ option: 'issuer', message: 'Who awards it?' }, issuers) : undefined);
  const issuer = named === undefined ? undefined : (parseIssuerId(named) ?? wrongUse(WRONG_ID));
  const criteria =
    said.criterion ?? (await answers.lines({ option: 'criterion', message: 'To earn it, you … (one criterion)' }));
  const reviewers =
    said.reviewer ??
    namesIn(
      await answers.text({
        option: 'reviewer',
        message: 'Who reviews it? `@name` or `@organisation/team` (nobody: leave empty)',
        initial: '',
      }),
    );
  const design = await designFrom({ id, name }, said, answers);
  return newBadge({
    id,
    name,
    description,
    ...(issuer && { issuer }),
    criteria,
    evidence: said.evidence,
    reviewers,
    design,
  });
}

export async function describedIssuer(
  said: IssuerOptions,
  { registry, files }: ProjectToEdit,
  answers: Answers,
): Promise<Change> {
  const name = said.name ?? (await answers.text({ option: 'name', message: 'What is the issuer called?' }));
  const id = parseIssuerId(said.id ?? (await answers.text(idQuestion(name, 'issuer')))) ?? wrongUse(WRONG_ID);
  const address =
    said.url ?? (await answers.text({ option: 'url', message: 'The address of its home page', fault: urlFault }));
  const url = parseWebUrl(address) ?? wrongUse(URL_FORM);
  const email =
    said.email ?? (await answers.text({ option: 'email', message: 'Its own e-mail address, which will be published' }));
  const description =
    said.description ??
    (await answers.text({ option: 'description', message: 'A sentence about it (none: leave empty)', initial: '' }));
  const design = await designFrom({ id, name }, said, answers);
  const change = newIssuer({ id, name, url, email, ...(description.trim() === '' ? {} : { description }), design });
  const [only, ...others] = registry.issuers.keys();
  return only === undefined || others.length > 0
    ? change
    : { ...change, edits: [...change.edits, ...nameIssuer(files, only)] };
}

function idQuestion(name: string, thing: string) {
  const fault = (id: string) =>
    parseBadgeId(id) ? undefined : 'Small letters, digits and single hyphens, at most 64.';
  return {
    option: 'id',
    message: 'Its folder, which becomes its address for ever',
    initial: idFrom(name, thing),
    fault,
  };
}

function urlFault(text: string): string | undefined {
  return parseWebUrl(text) ? undefined : URL_FORM;
}

function namesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

function wrongUse(message: string): never {
  throw new WrongUse(message);
}
