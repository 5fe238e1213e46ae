import type { Draft } from '../../src/core/content/draft.ts';
import { parseFile } from '../../src/core/content/parse-file.ts';
import type { Parsed } from '../../src/core/content/parsed.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';

export const HASH = 'sha256$4d64c54658cba9c9919a59c2eff55e5be6f535941f570a3d833d2fff0c0ace49';
export const SALT = 'q7Zk0mP2vX9cT4bN8wLr5g';
export const ISSUED = 'issuedOn: 2025-06-03T09:00:00Z';

export function parse(path: string, text: string): Parsed {
  return parseFile({ kind: 'text', path: path as ProjectPath, text });
}

/** The problems of a file as `CODE line:column`. */
export function findings(path: string, text: string): readonly string[] {
  return parse(path, text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

/** The only draft of a file without problems. */
export function draftOf<Kind extends Draft['kind']>(
  kind: Kind,
  path: string,
  text: string,
): Extract<Draft, { kind: Kind }> {
  const { drafts, problems } = parse(path, text);
  const [draft] = drafts;
  if (problems.length > 0 || draft?.kind !== kind)
    throw new Error(`${path} gives ${JSON.stringify({ drafts, problems })}`);
  return draft as Extract<Draft, { kind: Kind }>;
}

export const AWARD = 'recipients/ada/first.md';
export const AWARD_YAML = 'recipients/ada/first.yaml';
export const RECIPIENT = 'recipients/ada/recipient.yaml';
export const BADGE = 'badges/first/badge.md';
export const ISSUER = 'issuers/acme/issuer.md';
export const ROSTER = 'recipients/spring/first.csv';

/** The front matter and body of an award. */
export function award(fields: string, body = 'Took it on a Tuesday.'): string {
  return `---\n${fields}\n---\n\n${body}\n`;
}

/** A good badge with further fields from line 5 on. */
export function badge(more = '', body = 'Take one step.'): string {
  const fields = [
    'name: First Step',
    'description: Took the first step.',
    'image: { file: image.svg, caption: A disc }',
  ];
  return `---\n${[...fields, ...(more === '' ? [] : [more])].join('\n')}\n---\n\n${body}\n`;
}
