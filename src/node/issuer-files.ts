import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuerDraft } from '../core/content/draft.ts';
import { parseFile } from '../core/content/parse-file.ts';
import { parseIssuerId, type IssuerId, type KeyId } from '../core/model/ids.ts';
import type { ProjectPath } from '../core/model/text.ts';

/** What the folder of one issuer says of its keys. */
export interface IssuerFiles {
  readonly id: IssuerId;
  readonly file: ProjectPath;
  readonly text: string;
  /** Absent where issuer.md has problems. */
  readonly draft?: IssuerDraft;
  /** The public keys that lie in `keys/` and can be read. */
  readonly publicKeys: ReadonlyMap<KeyId, string>;
}

/** The issuers of a project, in order of id, read without the rest of it. */
export function readIssuers(projectRoot: string): readonly IssuerFiles[] {
  return namesIn(join(projectRoot, 'issuers'))
    .map(parseIssuerId)
    .filter((id) => id !== undefined)
    .filter((id) => existsSync(join(projectRoot, 'issuers', id, 'issuer.md')))
    .map((id) => readIssuer(projectRoot, id));
}

function readIssuer(projectRoot: string, id: IssuerId): IssuerFiles {
  const file = `issuers/${id}/issuer.md` as ProjectPath;
  const text = readFileSync(join(projectRoot, file), 'utf8');
  const draft = parseFile({ kind: 'text', path: file, text }).drafts.find((one) => one.kind === 'issuer');
  return { id, file, text, ...(draft && { draft }), publicKeys: readPublicKeys(projectRoot, id) };
}

function readPublicKeys(projectRoot: string, id: IssuerId): ReadonlyMap<KeyId, string> {
  const folder = `issuers/${id}/keys`;
  const keys = namesIn(join(projectRoot, folder))
    .filter((name) => name.endsWith('.pem'))
    .map((name) => `${folder}/${name}` as ProjectPath)
    .flatMap((path) => parseFile({ kind: 'text', path, text: readFileSync(join(projectRoot, path), 'utf8') }).drafts)
    .filter((draft) => draft.kind === 'public-key');
  return new Map(keys.map(({ key, publicKeyPem }) => [key, publicKeyPem]));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
