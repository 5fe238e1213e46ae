import { parseKeyId } from '../model/ids.ts';
import type { IssuerId } from '../model/ids.ts';
import type { KeyStatus } from '../model/issuer.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Markdown } from '../model/text.ts';
import { parseInstant } from '../model/time.ts';
import { checkMarkdown } from '../markdown/check-mdx.ts';
import type { IssuerDraft } from './draft.ts';
import { extensionProblems, extensionsOf } from './extensions.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { imageDraft } from './picture-field.ts';
import type { PictureFields } from './picture-field.ts';
import { ensured, present } from './present.ts';
import { readMarkdownFile } from './read-fields.ts';

interface IssuerFields {
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly telephone?: string;
  readonly description?: string;
  readonly image?: PictureFields;
  readonly keys?: readonly KeyFields[];
  readonly signing?: 'hosted';
}

interface KeyFields {
  readonly id: string;
  readonly status?: KeyStatus;
  readonly until?: string;
  readonly profile?: 'own';
}

/** Reads `issuers/<issuer>/issuer.md`. */
export function parseIssuerFile(file: FileText, issuer: IssuerId): Parsed {
  const { fields, body, problems: faults } = readMarkdownFile('issuer', file);
  const problems = [
    ...faults,
    ...(fields && faults.length === 0 ? extensionProblems(fields) : []),
    ...(body ? checkMarkdown(body) : []),
  ];
  if (!fields || !body || problems.length > 0) return { drafts: [], problems };
  return { drafts: [issuerDraft(file, { issuer, fields, about: body.value })], problems };
}

interface Written {
  readonly issuer: IssuerId;
  readonly fields: Fields;
  readonly about: Markdown;
}

function issuerDraft(file: FileText, { issuer, fields, about }: Written): IssuerDraft {
  const {
    name,
    url,
    email,
    telephone,
    description,
    image,
    keys = [],
    signing,
  } = fields.values as unknown as IssuerFields;
  return {
    kind: 'issuer',
    place: file.placeAt(0),
    id: issuer,
    name,
    url: ensured(parseWebUrl(url)),
    email,
    ...present({
      telephone,
      description,
      image: image && imageDraft(file, fields, image),
      extensions: extensionsOf(fields),
    }),
    about,
    signing: signing ?? 'keys',
    keys: keys.map(({ id, status = 'active', until, profile }, index) => ({
      id: { value: ensured(parseKeyId(id)), place: fields.placeOf(['keys', index, 'id']) },
      status,
      ...(until !== undefined && {
        until: { value: ensured(parseInstant(until)), place: fields.placeOf(['keys', index, 'until']) },
      }),
      ...present({ profile }),
    })),
  };
}
