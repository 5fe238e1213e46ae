import type { Handle } from '../model/ids.ts';
import { nobodysIdentity, type IdentityProperty, type PublicProfile } from '../model/recipient.ts';
import { parseWebUrl } from '../model/text.ts';
import { parseDay } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import { escapedEmails } from './clear-email.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import { readIdentity, type IdentityReading } from './identity.ts';
import type { Parsed } from './parsed.ts';
import { ensured, present } from './present.ts';
import { readYamlFile } from './read-fields.ts';

interface RecipientFields {
  readonly identity?: {
    readonly type: IdentityProperty;
    readonly hashed?: boolean;
    readonly salt?: string;
    readonly identity: string;
  };
  readonly profile?: ProfileFields;
  readonly forgotten?: string;
}

interface ProfileFields {
  readonly name: string;
  readonly url?: string;
  readonly public?: boolean;
  readonly inBadges?: boolean;
  readonly publicKey?: string;
}

/** Reads `recipients/<handle>/recipient.yaml`. */
export function parseRecipientFile(file: FileText, handle: Handle): Parsed {
  const { fields, problems } = readYamlFile('recipient', file);
  if (!fields || problems.length > 0)
    return { drafts: [], problems: [...problems, ...(fields ? escapedEmails(file, fields) : [])] };
  const values = fields.values as unknown as RecipientFields;
  const reading = identityIn(fields, handle, file);
  const faults = [
    ...escapedEmails(file, fields),
    ...(reading.kind === 'problem' ? [reading.problem] : []),
    ...unconsented(fields),
    ...forgottenButNamed(fields),
  ];
  if (reading.kind === 'problem' || faults.length > 0) return { drafts: [], problems: faults };
  const profile = values.profile && publicProfile(values.profile);
  const forgotten = values.forgotten === undefined ? undefined : forgottenOn(values.forgotten, fields);
  const draft = {
    kind: 'recipient',
    place: file.placeAt(0),
    handle,
    identity: reading.identity,
    ...present({ profile, forgotten }),
  } as const;
  return { drafts: [draft], problems: [] };
}

/** A profile is published with the consent of the person, which the author states. */
function unconsented(fields: Fields): readonly Problem[] {
  const { profile } = fields.values as unknown as RecipientFields;
  if (!profile || profile.public === true) return [];
  const place = profile.public === undefined ? fields.placeOfName(['profile']) : fields.placeOf(['profile', 'public']);
  return [{ code: 'PROFILE_NOT_PUBLIC', place }];
}

/** Whoever is forgotten has the identity that nobody has, whatever the file says. */
function identityIn(fields: Fields, handle: Handle, file: FileText): IdentityReading {
  const { forgotten, identity: written } = fields.values as unknown as RecipientFields;
  if (forgotten !== undefined) return { kind: 'identity', identity: nobodysIdentity(handle) };
  if (!written)
    return { kind: 'problem', problem: { code: 'MISSING_FIELD', place: file.placeAt(0), field: 'identity' } };
  const { type, hashed = false, salt, identity } = written;
  return readIdentity({ property: type, hashed, salt, identity }, fields.placeOf(['identity', 'identity']));
}

/** Whoever is forgotten is known by nothing: not by a profile, not by an identity, hashed or in clear. */
function forgottenButNamed(fields: Fields): readonly Problem[] {
  const { forgotten, profile, identity } = fields.values as unknown as RecipientFields;
  if (forgotten === undefined) return [];
  if (profile) return [{ code: 'FORGOTTEN_BUT_NAMED', place: fields.placeOfName(['profile']), by: 'profile' }];
  return identity ? [{ code: 'FORGOTTEN_BUT_NAMED', place: fields.placeOfName(['identity']), by: 'identity' }] : [];
}

function forgottenOn(day: string, fields: Fields) {
  return { value: ensured(parseDay(day)), place: fields.placeOf(['forgotten']) };
}

function publicProfile({ name, url, inBadges, publicKey }: ProfileFields): PublicProfile {
  return {
    name,
    ...present({
      url: url === undefined ? undefined : ensured(parseWebUrl(url)),
      inBadges: inBadges === true ? inBadges : undefined,
      publicKey,
    }),
  };
}
