import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Award } from '../../src/core/model/award.ts';
import type { Registry } from '../../src/core/model/registry.ts';
import { standing } from '../../src/core/model/standing.ts';
import { instantOf } from '../../src/core/model/time.ts';
import type { Route } from '../../src/core/openbadges/routes.ts';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { endorsementsIn } from '../../src/core/publication/endorsements.ts';
import { askOfficialValidator } from './official-validator.ts';
import type { Answer, Question } from './official-validator.ts';

export type Form =
  'address' | 'JSON' | 'JWS' | 'PNG' | 'SVG' | 'badge' | 'issuer' | 'key' | 'revocations' | 'endorsement';

/** One thing that was shown to the official validator, what it should have said, and what it said. */
export interface Outcome {
  readonly form: Form;
  readonly file: string;
  readonly due: 'accepted' | 'refused';
  readonly answer: Answer;
  readonly asItShould: boolean;
}

interface Exhibit {
  readonly form: Form;
  readonly file: string;
  readonly due: 'accepted' | 'refused';
  readonly question: Question;
  /** Names that it must have read to the letter. */
  readonly names: readonly string[];
}

/**
 * Shows a built site to the official validator, every award in every form. What is due follows from the project,
 * not from what was published: an award that stands is accepted, one that was revoked or has expired is refused.
 */
export async function checkSite(
  registry: Registry,
  folder: string,
  awards: readonly Award[] = registry.awards,
): Promise<readonly Outcome[]> {
  const exhibits = [...awards.flatMap((award) => ofAward(registry, award, folder)), ...ofIssuers(registry, folder)];
  const questions = exhibits.map((exhibit) => exhibit.question);
  const answers = await askOfficialValidator(folder, registry.site.url, questions);
  return exhibits.flatMap(({ form, file, due, names }, index) => {
    const answer = answers[index];
    return answer ? [{ form, file, due, answer, asItShould: isAsItShould(answer, due, names) }] : [];
  });
}

function isAsItShould(answer: Answer, due: Outcome['due'], names: readonly string[]): boolean {
  if (due === 'refused') return !answer.valid;
  return answer.valid && answer.unanswered.length === 0 && names.every((name) => answer.names.includes(name));
}

function ofAward(registry: Registry, award: Award, folder: string): readonly Exhibit[] {
  const routes = routesOf(registry.site.url);
  const badge = registry.badges.get(award.badge);
  const issuer = badge && registry.issuers.get(badge.issuer);
  if (!badge || !issuer) throw new Error(`The award ${award.id} lacks its badge or its issuer.`);
  const due = standing(award, instantOf(Date.now())).kind === 'good' ? 'accepted' : 'refused';
  const names = [badge.name, issuer.name];
  const exhibit = (form: Form, { file }: Route, question: Question): Exhibit => ({ form, file, due, question, names });
  const assertion = routes.assertion(award.id);
  const signed = routes.signedAssertion(award.id);
  const png = routes.bakedImage(award.id, 'png');
  const svg = routes.bakedImage(award.id, 'svg');
  return [
    exhibit('address', assertion, { kind: 'url', value: assertion.url }),
    exhibit('JSON', assertion, textOf(folder, assertion)),
    ...(issuer.signing.kind === 'keys' ? [exhibit('JWS', signed, textOf(folder, signed))] : []),
    exhibit('PNG', png, pictureOf(folder, png)),
    ...(badge.image.kind === 'svg' ? [exhibit('SVG', svg, pictureOf(folder, svg))] : []),
  ];
}

function textOf(folder: string, { file }: Route): Question {
  return { kind: 'text', value: readFileSync(join(folder, file), 'utf8').trim() };
}

function pictureOf(folder: string, { file }: Route): Question {
  // The validator refuses a picture that is not there; that must not pass for a refusal that is due.
  if (!existsSync(join(folder, file))) throw new Error(`${file} was not published.`);
  return { kind: 'image', file: join(folder, file) };
}

function ofIssuers(registry: Registry, folder: string): readonly Exhibit[] {
  const routes = routesOf(registry.site.url);
  const exhibit = (form: Form, url: string, names: readonly string[] = []): Exhibit => ({
    form,
    file: url.slice(registry.site.url.length),
    due: 'accepted',
    question: { kind: 'url', value: url },
    names,
  });
  return [
    ...[...registry.badges.values()].flatMap((badge) => [
      exhibit('badge', routes.badgeClass(badge.id).url, [badge.name]),
      ...badge.translations.map(({ language, name }) =>
        exhibit('badge', routes.badgeClass(badge.id, language).url, [name]),
      ),
    ]),
    ...[...registry.issuers.values()].flatMap((issuer) => [
      exhibit('issuer', routes.profile(issuer.id).url, [issuer.name]),
      exhibit('revocations', routes.revocationList(issuer.id).url),
      ...keysOf(folder, routes.profile(issuer.id)).map((url) => exhibit('key', url)),
    ]),
    // What is endorsed elsewhere is asked for, and is not there.
    ...endorsementsIn(registry)
      .filter(({ kind, withdrawal }) => kind === 'own' && !withdrawal)
      .map(({ id, by }) => exhibit('endorsement', routes.endorsement(id).url, [by])),
  ];
}

/** The key document that a profile names: a development key is not in the project. */
function keysOf(folder: string, { file }: Route): readonly string[] {
  const { publicKey } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { publicKey?: string };
  return publicKey === undefined ? [] : [publicKey];
}
