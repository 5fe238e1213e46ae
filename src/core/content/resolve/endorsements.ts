import {
  endorsementIdOf,
  pinText,
  type Endorsed,
  type Endorsement,
  type OutgoingEndorsement,
} from '../../model/endorsement.ts';
import type { IssuerId } from '../../model/ids.ts';
import type { Registry } from '../../model/registry.ts';
import { endorsedUrl } from '../../openbadges/endorsement.ts';
import { routesOf } from '../../openbadges/routes.ts';
import type { EndorsementDraft, OutgoingEndorsementDraft, PinDraft } from '../draft.ts';
import { compareText } from './by-place.ts';
import { earliestDay, reportFutureDays } from './days.ts';
import { subjectsOf, type Subject } from './endorsed-subjects.ts';
import { endorsementJwsFault } from './endorsement-jws.ts';
import { startOf, type Resolving } from './resolving.ts';
import type { SortedDrafts } from './sorted-drafts.ts';

/** The registry with what is said of its badges, issuers and awards, and with what its issuers say of others. */
export function withEndorsements(registry: Registry, drafts: SortedDrafts, resolving: Resolving): Registry {
  const { endorsement: beside, 'outgoing-endorsement': outgoing } = drafts;
  if (beside.length + outgoing.length === 0) return registry;
  const subjects = subjectsOf(registry, drafts, resolving);
  const endorsements = beside.flatMap((draft) => {
    const subject = subjects(draft);
    return (subject && endorsementOf(draft, subject, { registry, resolving })) ?? [];
  });
  const said = Map.groupBy(endorsements.toSorted(byId), ({ of }) => keyOf(of));
  const endorses = Map.groupBy(
    outgoing.flatMap((draft) => outgoingOf(draft, registry, resolving) ?? []).toSorted(byId),
    ({ issuer }) => issuer,
  );
  const withSaid = <Of extends object>(of: Of, key: string): Of => {
    const own = said.get(key);
    return own ? { ...of, endorsements: own } : of;
  };
  return {
    ...registry,
    badges: new Map(
      [...registry.badges].map(([badge, one]) => [badge, withSaid(one, keyOf({ kind: 'badge', badge }))]),
    ),
    issuers: new Map(
      [...registry.issuers].map(([issuer, one]) => {
        const own = endorses.get(issuer);
        return [issuer, withSaid(own ? { ...one, endorses: own } : one, keyOf({ kind: 'issuer', issuer }))];
      }),
    ),
    awards: registry.awards.map((award) => withSaid(award, keyOf({ kind: 'award', award: award.id }))),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function keyOf(of: Endorsed): string {
  switch (of.kind) {
    case 'badge':
      return `badge ${of.badge}`;
    case 'issuer':
      return `issuer ${of.issuer}`;
    case 'award':
      return `award ${of.award}`;
  }
}

interface Around {
  readonly registry: Registry;
  readonly resolving: Resolving;
}

function endorsementOf(draft: EndorsementDraft, subject: Subject, around: Around): Endorsement | undefined {
  const { registry, resolving } = around;
  const { endorser, place, pin, withdrawal } = draft;
  const issuer = registry.issuers.get(endorser as string as IssuerId);
  if (!issuer && resolving.broken.hasIssuer(endorser as string as IssuerId)) return undefined;
  const said = issuer
    ? saidHere(draft, { issuer: issuer.id, subject }, resolving)
    : saidElsewhere(draft, subject, around);
  reportDates(draft, resolving);
  if (!said || !isPinned(pin, { subject, place }, resolving)) return undefined;
  const of = {
    id: endorsementIdOf(endorser, subject.of),
    of: subject.of,
    endorser,
    by: issuer?.name ?? draft.name ?? endorser,
    pin: { ...(pin.version !== undefined && { version: pin.version }), digest: pin.digest },
    now: subject.now,
    ...(withdrawal && { withdrawal: { on: withdrawal.on.value, reason: withdrawal.reason } }),
    place,
  };
  return { ...of, ...said };
}

type Said<Kind extends Endorsement = Endorsement> = Kind extends Endorsement
  ? Omit<Kind, 'id' | 'of' | 'endorser' | 'by' | 'pin' | 'now' | 'withdrawal' | 'place'>
  : never;

function saidHere(
  { endorser, issuedOn, comment, url, jws, name, place }: EndorsementDraft,
  { issuer, subject }: { readonly issuer: IssuerId; readonly subject: Subject },
  { report }: Resolving,
): Said | undefined {
  const start = startOf(place.file);
  const field = url ? 'url' : jws ? 'jws' : name === undefined ? undefined : 'name';
  if (field !== undefined) report({ code: 'ENDORSER_ELSEWHERE', place: (url ?? jws)?.place ?? start, endorser, field });
  if (issuer === subject.issuer) report({ code: 'ENDORSES_ITSELF', place: start, issuer });
  if (!issuedOn) report({ code: 'MISSING_FIELD', place: start, field: 'issuedOn', example: '2026-06-03T09:00:00Z' });
  if (comment === undefined) report({ code: 'ENDORSEMENT_WITHOUT_WORDS', place: start });
  if (field !== undefined || issuer === subject.issuer || !issuedOn || comment === undefined) return undefined;
  return { kind: 'own', issuer, issuedOn: issuedOn.value, comment };
}

function saidElsewhere(
  { endorser, issuedOn, comment, url, jws, place }: EndorsementDraft,
  { of }: Subject,
  { registry, resolving: { report, suggest } }: Around,
): Said | undefined {
  const beside = { ...(issuedOn && { issuedOn: issuedOn.value }), ...(comment !== undefined && { comment }) };
  if (url?.value.startsWith(registry.site.url)) {
    report({ code: 'ENDORSED_HERE', place: url.place, address: url.value });
    return undefined;
  }
  if (url) return { kind: 'linked', url: url.value, ...beside };
  if (jws) {
    const reason = endorsementJwsFault(jws.value, endorsedUrl(of, routesOf(registry.site.url)));
    if (reason === undefined) return { kind: 'signed', jws: jws.value, ...beside };
    report({ code: 'ENDORSEMENT_JWS', place: jws.place, reason });
    return undefined;
  }
  const near = suggest(endorser, () => [...registry.issuers.keys()]);
  report({ code: 'UNKNOWN_ENDORSER', place: startOf(place.file), endorser, near });
  return undefined;
}

function reportDates(
  { issuedOn, withdrawal }: Pick<EndorsementDraft, 'issuedOn' | 'withdrawal'>,
  resolving: Resolving,
): void {
  const { now, report } = resolving;
  if (issuedOn && issuedOn.value > now)
    report({ code: 'ENDORSED_IN_FUTURE', place: issuedOn.place, issuedOn: issuedOn.value, now });
  if (!withdrawal) return;
  const { value: on, place } = withdrawal.on;
  reportFutureDays([{ ...withdrawal.on, field: 'withdrawn.on' }], resolving);
  if (issuedOn && on < earliestDay(issuedOn.value))
    report({ code: 'WITHDRAWN_BEFORE_GIVEN', place, on, issuedOn: issuedOn.value });
}

/** A version that is yet to come, or of what has none, is a slip. That what it says has changed since is none. */
function isPinned(
  pin: PinDraft | undefined,
  { subject: { now }, place }: { readonly subject: Subject; readonly place: EndorsementDraft['place'] },
  { report }: Resolving,
): pin is PinDraft {
  if (!pin) {
    report({ code: 'ENDORSEMENT_NOT_PINNED', place: startOf(place.file), pin: pinText(now) });
    return false;
  }
  const hasForm =
    /^sha256\$[0-9a-f]{64}$/.test(pin.digest) && (pin.version === undefined) === (now.version === undefined);
  if (hasForm && (pin.version ?? 0) <= (now.version ?? 0)) return true;
  report({ code: 'ENDORSEMENT_PIN_WRONG', place: pin.place, found: pinText(pin), pin: pinText(now) });
  return false;
}

function outgoingOf(
  draft: OutgoingEndorsementDraft,
  { site, issuers }: Registry,
  resolving: Resolving,
): OutgoingEndorsement | undefined {
  const { issuer, stem, claim, name, issuedOn, comment, pin, withdrawal, place } = draft;
  const { broken, report, suggest } = resolving;
  reportDates(draft, resolving);
  if (!issuers.has(issuer)) {
    if (!broken.hasIssuer(issuer))
      report({
        code: 'UNKNOWN_ISSUER',
        place: startOf(place.file),
        issuer,
        near: suggest(issuer, () => [...issuers.keys()]),
      });
    return undefined;
  }
  if (claim.value.startsWith(site.url)) {
    report({ code: 'ENDORSED_HERE', place: claim.place, address: claim.value });
    return undefined;
  }
  return {
    id: endorsementIdOf(issuer, { outgoing: stem }),
    issuer,
    claim: claim.value,
    name,
    issuedOn: issuedOn.value,
    comment,
    ...(pin && { pin: { ...(pin.version !== undefined && { version: pin.version }), digest: pin.digest } }),
    ...(withdrawal && { withdrawal: { on: withdrawal.on.value, reason: withdrawal.reason } }),
    place,
  };
}
