import type { Parsed } from '../content/parsed.ts';
import { DEVELOPMENT_KEY, parseIssuerId, parseKeyId } from '../model/ids.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { KeyFault } from './key-fault.ts';
import { privateKeyPlace } from './private-key-place.ts';
import { readRsaPublicKey } from './rsa-public-key.ts';

const KEY_FILE = /^issuers\/([^/]+)\/keys\/([^/]+)\.pem$/;

/** Reads `issuers/<issuer>/keys/<key>.pem`. Line ends and trailing blanks may differ; the draft has the published form. */
export function parsePublicKey(path: ProjectPath, text: string): Parsed {
  const place: Place = { file: path, line: 1, column: 1 };
  const broken = (problem: Problem): Parsed => ({ drafts: [{ kind: 'broken', place, path }], problems: [problem] });
  const secret = privateKeyPlace(path, text);
  if (secret) return broken({ code: 'PRIVATE_KEY_IN_REPOSITORY', place: secret });
  const [, issuerName = '', keyName = ''] = KEY_FILE.exec(path) ?? [];
  const issuer = parseIssuerId(issuerName);
  const key = parseKeyId(keyName);
  if (!issuer || !key || key === DEVELOPMENT_KEY)
    return broken({ code: 'KEY_FILE_NAME', place, name: issuer ? `${keyName}.pem` : issuerName });
  const reading = readRsaPublicKey(text);
  return reading.kind === 'refused'
    ? broken(problemOf(reading.fault, place))
    : { drafts: [{ kind: 'public-key', place, issuer, key, publicKeyPem: reading.publicKeyPem }], problems: [] };
}

function problemOf(fault: KeyFault, place: Place): Problem {
  switch (fault.kind) {
    case 'not-pem':
    case 'other-pem':
    case 'broken':
      return { code: 'PUBLIC_KEY_UNREADABLE', place, fault };
    case 'not-rsa':
    case 'size':
    case 'exponent':
      return { code: 'PUBLIC_KEY_UNSUITABLE', place, fault };
  }
}
