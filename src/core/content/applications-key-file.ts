import { readRsaPublicKey } from '../proof/rsa-public-key.ts';
import type { IssuerId } from '../model/ids.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';

/** Reads `issuers/<issuer>/applications.pem`. */
export function parseApplicationsKeyFile(file: FileText, issuer: IssuerId): Parsed {
  const place = file.placeAt(0);
  const reading = readRsaPublicKey(file.text);
  return reading.kind === 'refused'
    ? { drafts: [], problems: [{ code: 'APPLICATIONS_KEY_UNFIT', place, issuer, fault: reading.fault }] }
    : { drafts: [{ kind: 'applications-key', place, issuer, publicKeyPem: reading.publicKeyPem }], problems: [] };
}
