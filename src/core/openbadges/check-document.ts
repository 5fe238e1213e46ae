import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import assertionSchema from './schemas/assertion.json' with { type: 'json' };
import badgeClassSchema from './schemas/badge-class.json' with { type: 'json' };
import cryptographicKeySchema from './schemas/cryptographic-key.json' with { type: 'json' };
import extensionSchemas from './extensions/schemas.json' with { type: 'json' };
import endorsementSchema from './schemas/endorsement.json' with { type: 'json' };
import ownExtensionsSchema from './schemas/extensions.json' with { type: 'json' };
import profileSchema from './schemas/profile.json' with { type: 'json' };
import revocationListSchema from './schemas/revocation-list.json' with { type: 'json' };
import termsSchema from './schemas/terms.json' with { type: 'json' };

/** What is wrong with a document: where, as a JSON pointer, and a sentence. */
export interface DocumentFault {
  readonly path: string;
  readonly sentence: string;
}

const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true });
addFormats(ajv, ['date-time', 'uri']);
for (const [address, schema] of Object.entries(extensionSchemas)) ajv.addSchema(schema, address);
ajv.addSchema(ownExtensionsSchema);
ajv.addSchema(termsSchema);

const checks: ReadonlyMap<string, ValidateFunction> = new Map([
  ['Assertion', ajv.compile(assertionSchema)],
  ['BadgeClass', ajv.compile(badgeClassSchema)],
  ['Issuer', ajv.compile(profileSchema)],
  ['Endorsement', ajv.compile(endorsementSchema)],
  ['CryptographicKey', ajv.compile(cryptographicKeySchema)],
  ['RevocationList', ajv.compile(revocationListSchema)],
]);

/**
 * Holds a published document against our own rules for Open Badges 2.0, stricter than the standard and far stricter than
 * the official validator: what we publish never needs more than these forms. Empty when all is well.
 */
export function checkDocument(document: unknown): readonly DocumentFault[] {
  const type = typeOf(document);
  const check = type === undefined ? undefined : checks.get(type);
  if (!check)
    return [
      { path: '/type', sentence: `The document's type must be one of ${[...checks.keys()].join(', ')}, as a string.` },
    ];
  if (!check(document)) return (check.errors ?? []).filter(says).map(fault);
  return orderFaults(document as { readonly issuedOn?: string; readonly expires?: string });
}

function typeOf(document: unknown): string | undefined {
  const type: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'type') : undefined;
  return typeof type === 'string' ? type : undefined;
}

/** The one rule between two members, which a schema cannot say. */
function orderFaults({
  issuedOn,
  expires,
}: {
  readonly issuedOn?: string;
  readonly expires?: string;
}): DocumentFault[] {
  return issuedOn !== undefined && expires !== undefined && Date.parse(expires) <= Date.parse(issuedOn)
    ? [{ path: '/expires', sentence: 'The assertion expires before it is issued.' }]
    : [];
}

/** Choices fail along with what was wrong in them; that says more. */
function says({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'anyOf';
}

function fault({ keyword, instancePath, params, parentSchema, message = '' }: ErrorObject): DocumentFault {
  const at = (member: unknown) => `${instancePath}/${String(member)}`;
  const description = parentSchema?.['description'] as string | undefined;
  switch (keyword) {
    case 'required':
      return { path: at(params['missingProperty']), sentence: 'The member is missing.' };
    case 'additionalProperties':
      return { path: at(params['additionalProperty']), sentence: 'The member does not belong here.' };
    case 'unevaluatedProperties':
      return { path: at(params['unevaluatedProperty']), sentence: 'The member does not belong here.' };
    case 'const':
      return {
        path: instancePath,
        sentence: `The value must be ${description ?? JSON.stringify(params['allowedValue'])}.`,
      };
    default:
      return {
        path: instancePath,
        sentence: `The value ${description === undefined ? message : `must be ${description}`}.`,
      };
  }
}
