import { stringify } from 'yaml';
import type { SourceFile } from '../content/source-file.ts';
import type { Award } from '../model/award.ts';
import { endorsementIdOf, type Endorsed, type EndorsementId, type EndorserId, type Pin } from '../model/endorsement.ts';
import type { IssuerId } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import type { ProjectPath, WebUrl } from '../model/text.ts';
import type { Day, Instant } from '../model/time.ts';
import { awardPin, badgePin, issuerPin } from '../openbadges/endorsed-pin.ts';
import type { Change } from './change.ts';
import { withBody } from './correct.ts';
import { editFields, type FieldEdit } from './edit-fields.ts';
import { textsOf } from './revoke.ts';

/** What is to be endorsed, and what it says now. */
export interface Endorsable {
  readonly of: Endorsed;
  readonly pin: Pin;
  /** Whose it is: nobody endorses their own. */
  readonly owner: IssuerId | undefined;
  /** Where its endorsements lie, to be followed by the endorser. */
  readonly beside: string;
}

/** Undefined where there is no such thing in the project, or it has problems of its own. */
export function endorsableOf(
  of: Endorsed,
  { site, badges, issuers, awards, recipients }: Registry,
): Endorsable | undefined {
  switch (of.kind) {
    case 'badge': {
      const badge = badges.get(of.badge);
      return (
        badge && { of, pin: badgePin(badge, site), owner: badge.issuer, beside: `badges/${badge.id}/endorsements/` }
      );
    }
    case 'issuer': {
      const issuer = issuers.get(of.issuer);
      return (
        issuer && { of, pin: issuerPin(issuer, site), owner: issuer.id, beside: `issuers/${issuer.id}/endorsements/` }
      );
    }
    case 'award': {
      const award = awards.find(({ id }) => id === of.award);
      const recipient = award && recipients.get(award.recipient);
      return (
        award &&
        recipient && {
          of,
          pin: awardPin({ award, recipient }, site),
          owner: badges.get(award.badge)?.issuer,
          beside: `recipients/${award.recipient}/endorsements/${fileNameOf(award)}.`,
        }
      );
    }
  }
}

/** The name of the award's file; a row of a roster, and what follows from a rule, has that of its badge. */
function fileNameOf({ badge, recipient, place: { file } }: Award): string {
  const [, name] = /^recipients\/([^/]+\/[^/]+)\.(?:md|yaml)$/.exec(file) ?? [];
  return name?.startsWith(`${recipient}/`) ? name.slice(recipient.length + 1) : badge;
}

export type Endorsing =
  | { readonly kind: 'here'; readonly endorser: EndorserId }
  | { readonly kind: 'linked'; readonly endorser: EndorserId; readonly name: string; readonly url: WebUrl }
  | { readonly kind: 'signed'; readonly endorser: EndorserId; readonly name: string; readonly jws: string };

export interface Saying {
  readonly files: readonly SourceFile[];
  readonly on: Instant;
  /** In Markdown; what is written already stays where nothing is said. */
  readonly comment: string | undefined;
}

export interface PlannedEndorsement {
  readonly change: Change;
  readonly id: EndorsementId;
  /** Whether it was endorsed before: the words may stay, and what it says now is pinned. */
  readonly isAnew: boolean;
}

/** The file by which somebody endorses something of this site, pinned to what it says now. */
export function endorse({ of, pin, beside }: Endorsable, endorsing: Endorsing, saying: Saying): PlannedEndorsement {
  const { endorser } = endorsing;
  const path = `${beside}${endorser}.md` as ProjectPath;
  const fields = [
    ...(endorsing.kind === 'here' ? [] : [{ name: 'name', value: endorsing.name }]),
    ...(endorsing.kind === 'linked' ? [{ name: 'url', value: endorsing.url }] : []),
    ...(endorsing.kind === 'signed' ? [{ name: 'jws', value: endorsing.jws }] : []),
    ...(endorsing.kind === 'here' ? [{ name: 'issuedOn', value: saying.on }] : []),
    { name: 'endorsed', value: pin },
  ];
  const title = `Endorse ${beside.replace('/endorsements/', '/').replace(/[./]$/, '')} as ${endorser}`;
  return { ...written(path, title, { fields, saying }), id: endorsementIdOf(endorser, of) };
}

export interface Elsewhere {
  readonly issuer: IssuerId;
  /** The name of the file. */
  readonly stem: string;
  readonly claim: WebUrl;
  readonly name: string;
  readonly pin: Pin | undefined;
}

/** The file by which an issuer of this site endorses what another site publishes. */
export function endorseElsewhere({ issuer, stem, claim, name, pin }: Elsewhere, saying: Saying): PlannedEndorsement {
  const path = `issuers/${issuer}/endorses/${stem}.md` as ProjectPath;
  const fields = [
    { name: 'claim', value: claim },
    { name: 'name', value: name },
    { name: 'issuedOn', value: saying.on },
    ...(pin ? [{ name: 'endorsed', value: pin }] : []),
  ];
  const plan = written(path, `Endorse ${stem} elsewhere as ${issuer}`, { fields, saying });
  return { ...plan, id: endorsementIdOf(issuer, { outgoing: stem }) };
}

interface Writing {
  readonly fields: readonly Extract<FieldEdit, { value: unknown }>[];
  readonly saying: Saying;
}

function written(
  path: ProjectPath,
  title: string,
  { fields, saying: { files, comment } }: Writing,
): Omit<PlannedEndorsement, 'id'> {
  const before = textsOf(files).get(path);
  const fresh = `---\n${stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value])), { lineWidth: 0 })}---\n`;
  const edited =
    before === undefined ? fresh : editFields(before, 'md', [...fields, { name: 'withdrawn', value: undefined }]);
  const after = comment === undefined ? edited : withBody(edited, comment);
  return { change: { title, edits: [{ path, before, after }], trailers: [] }, isAnew: before !== undefined };
}

/** The change that takes an endorsement back in the open. */
export function withdrawEndorsement(
  path: ProjectPath,
  { files, on, reason }: { readonly files: readonly SourceFile[]; readonly on: Day; readonly reason: string },
): Change {
  const before = textsOf(files).get(path) ?? '';
  const after = editFields(before, 'md', [{ name: 'withdrawn', value: { on, reason } }]);
  return { title: `Withdraw the endorsement ${path}`, edits: [{ path, before, after }], trailers: [] };
}
