import { outdatedWords } from '../review/translations.ts';
import type {
  AwardEffect,
  BadgeEffect,
  Effect,
  EndorsementEffect,
  FieldChange,
  FrameworkEffect,
  IssuerEffect,
  RecipientEffect,
  SiteEffect,
} from './effect.ts';

/** A sentence whose foreign words are marked, so that each way of printing can make them harmless in its own way. */
export type Phrase = readonly (string | Foreign)[];

/** Words of authors: a name is set apart, an id stands as code, a saying is in quotation marks. */
export interface Foreign {
  readonly as: 'name' | 'code' | 'saying';
  readonly text: string;
}

/** What happens, as one sentence without a full stop. */
export function phraseOf(effect: Effect): Phrase {
  if ('endorsement' in effect) return endorsementPhrase(effect);
  if ('badge' in effect) return 'recipient' in effect ? awardPhrase(effect) : badgePhrase(effect);
  if ('framework' in effect) return frameworkPhrase(effect);
  return 'issuer' in effect ? issuerPhrase(effect) : sitePhrase(effect);
}

function awardPhrase(effect: AwardEffect): Phrase {
  switch (effect.kind) {
    case 'award-appears':
      return effect.isByRule
        ? say`${name(effect.person)} gets ${name(effect.badgeName)}, by the rule of the milestone`
        : say`${name(effect.person)} gets ${name(effect.badgeName)}`;
    case 'award-changes':
      return effect.changes.length === 0
        ? say`The award of ${name(effect.badgeName)} to ${name(effect.person)} is corrected in the open`
        : say`The award of ${name(effect.badgeName)} to ${name(effect.person)} changes`;
    case 'award-revoked':
      return say`Revokes ${name(effect.badgeName)} of ${name(effect.person)}; reason: ${saying(effect.reason)}`;
    case 'award-unrevoked':
      return say`${name(effect.badgeName)} of ${name(effect.person)} stands again; it was revoked for ${saying(effect.reason)}`;
    case 'award-forgotten':
      return effect.how === 'anonymised'
        ? say`The award of ${name(effect.badgeName)} to ${code(effect.recipient)} stands without a person`
        : say`The award of ${name(effect.badgeName)} to ${code(effect.recipient)} is removed; its address says that it was`;
    case 'award-vanishes':
      return say`The award of ${name(effect.badgeName)} to ${name(effect.person)} is gone: this published address would disappear`;
  }
}

function badgePhrase(effect: BadgeEffect): Phrase {
  switch (effect.kind) {
    case 'badge-appears':
      return say`The badge ${name(effect.badgeName)} appears`;
    case 'badge-changes':
      return changesMeaning(effect)
        ? say`The awarded badge ${name(effect.badgeName)} changes what it means, also for those who have it (${counted(effect.awards, 'award')})`
        : say`The badge ${name(effect.badgeName)} changes (${counted(effect.awards, 'award')})`;
    case 'badge-retired':
      return say`The badge ${name(effect.badgeName)} is retired; its awards stand (${counted(effect.awards, 'award')})`;
    case 'badge-returns':
      return say`The badge ${name(effect.badgeName)} can be awarded again`;
    case 'badge-vanishes':
      return say`The badge ${name(effect.badgeName)} is gone (${counted(effect.awards, 'award')}): this published address would disappear`;
    case 'translation-appears':
      return say`The badge ${name(effect.badgeName)} appears in ${code(effect.language)}`;
    case 'translation-changes':
      return say`The translation of the badge ${name(effect.badgeName)} into ${code(effect.language)} changes`;
    case 'translation-disappears':
      return say`The translation of the badge ${name(effect.badgeName)} into ${code(effect.language)} is gone: this published address would disappear`;
    case 'translation-outdated':
      return say`The translation of the badge ${name(effect.badgeName)} into ${code(effect.language)} is now of an earlier text, and its page says so; since then changed: ${saying(outdatedWords(effect.parts))}`;
    case 'claim-opens':
      return say`The claim ${code(effect.claim)} of the badge ${name(effect.badgeName)} opens`;
    case 'claim-changes':
      return say`The claim ${code(effect.claim)} of the badge ${name(effect.badgeName)} changes`;
    case 'claim-closes':
      return say`The claim ${code(effect.claim)} of the badge ${name(effect.badgeName)} closes`;
  }
}

/** Whether people have a badge that says something else of them after the change. */
function changesMeaning({ awards, changes }: Extract<BadgeEffect, { kind: 'badge-changes' }>): boolean {
  return awards > 0 && changes.some(({ lasting }) => lasting !== 'free');
}

function issuerPhrase(effect: IssuerEffect): Phrase {
  switch (effect.kind) {
    case 'issuer-appears':
      return say`The issuer ${name(effect.issuerName)} appears`;
    case 'issuer-changes':
      return say`The issuer ${name(effect.issuerName)} changes (${counted(effect.awards, 'award')})`;
    case 'issuer-vanishes':
      return say`The issuer ${name(effect.issuerName)} is gone (${counted(effect.awards, 'award')}): this published address would disappear`;
    case 'key-appears':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is added`;
    case 'key-retired':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is retired${untilWords(effect)}: what it signed goes on verifying, and another signs from now on`;
    case 'key-compromised':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is compromised${untilWords(effect)}: of what it signed, only what is published and dated before stands`;
    case 'key-loses-profile':
      return say`What the key ${code(effect.key)} of ${name(effect.issuerName)} signed no longer verifies: its profile is another`;
    case 'key-returns':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is in use again`;
    case 'key-changes':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is another: what it signed no longer verifies`;
    case 'key-vanishes':
      return say`The key ${code(effect.key)} of ${name(effect.issuerName)} is gone: what it signed no longer verifies`;
    case 'revocation-list-changes':
      return say`The revocation list of ${name(effect.issuerName)} ${listChange(effect)}`;
  }
}

function untilWords({ until }: { readonly until: string | undefined }): string {
  return until === undefined ? '' : ` as of ${until}`;
}

function frameworkPhrase(effect: FrameworkEffect): Phrase {
  switch (effect.kind) {
    case 'framework-appears':
      return say`The framework ${name(effect.frameworkName)} appears`;
    case 'framework-changes':
      return say`The framework ${name(effect.frameworkName)} changes`;
    case 'framework-vanishes':
      return say`The framework ${name(effect.frameworkName)} is gone: this published address would disappear`;
  }
}

function endorsementPhrase(effect: EndorsementEffect): Phrase {
  const said = say`The endorsement of ${name(effect.ofName)} by ${name(effect.by)}`;
  switch (effect.kind) {
    case 'endorsement-appears':
      return say`${name(effect.by)} endorses ${name(effect.ofName)}`;
    case 'endorsement-changes':
      return [...said, ' changes'];
    case 'endorsement-withdrawn':
      return [...said, ' is withdrawn; reason: ', saying(effect.reason)];
    case 'endorsement-outdated':
      return [...said, ' is shown as one of an earlier version'];
    case 'endorsement-unlinked':
      return [...said, ', which stands elsewhere, is no longer shown'];
    case 'endorsement-forgotten':
      return [...said, ' goes with the person'];
    case 'endorsement-vanishes':
      return [...said, ' is gone: this published address would disappear'];
  }
}

function sitePhrase(effect: SiteEffect | RecipientEffect): Phrase {
  switch (effect.kind) {
    case 'tombstone-vanishes':
      return say`What is left of the removed award ${code(effect.award)} is gone: this published address would disappear`;
    case 'recipient-page-appears':
      return say`The page of ${name(effect.person)} appears`;
    case 'recipient-page-changes':
      return say`The page of ${name(effect.person)} changes`;
    case 'recipient-page-disappears':
      return say`The page of ${name(effect.person)} disappears, as people may ask`;
    case 'site-appears':
      return say`The site ${name(effect.name)} appears`;
    case 'site-changes':
      return say`What the site ${name(effect.name)} says of itself changes`;
    case 'site-moves':
      return say`The whole site moves from ${code(effect.before)} to ${code(effect.after)}: every published address would disappear`;
  }
}

/** What stands below the sentence: fields before and after, and corrections that are new. */
export function detailsOf(effect: Effect): readonly Phrase[] {
  return [
    ...('changes' in effect ? effect.changes.map(fieldPhrase) : []),
    ...('newErrata' in effect ? effect.newErrata.map((note) => say`erratum: ${saying(note)}`) : []),
  ];
}

function fieldPhrase({ field, before, after }: FieldChange): Phrase {
  if (before === undefined) return say`${code(field)}: ${saying(after ?? '')} is added`;
  if (after === undefined) return say`${code(field)}: ${saying(before)} is removed`;
  return say`${code(field)}: ${saying(before)} → ${saying(after)}`;
}

function listChange({ added, removed }: { readonly added: number; readonly removed: number }): string {
  if (removed === 0) return `grows by ${added}`;
  return added === 0 ? `shrinks by ${removed}` : `grows by ${added} and shrinks by ${removed}`;
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const name = (text: string): Foreign => ({ as: 'name', text });
const code = (text: string): Foreign => ({ as: 'code', text });
const saying = (text: string): Foreign => ({ as: 'saying', text });

function say(words: TemplateStringsArray, ...inserted: readonly (string | Foreign)[]): Phrase {
  return words.flatMap((word, index) => [word, inserted[index] ?? '']).filter((part) => part !== '');
}
