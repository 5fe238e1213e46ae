import { clearEmails } from '../content/clear-email.ts';
import { fileText } from '../content/file-text.ts';
import type { ProjectPath } from '../model/text.ts';

/** Whether an e-mail address can be read in a text, however it is spelt. */
export function hasClearAddress(text: string): boolean {
  return clearEmails(fileText('text' as ProjectPath, text), 0).length > 0;
}

const DEEPEST = 20;

/** Where in a JSON value e-mail addresses can be read, as JSON pointers, the names of members included. */
export function clearAddressesIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return hasClearAddress(value) ? [path] : [];
  if (typeof value !== 'object' || value === null || path.split('/').length > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    hasClearAddress(name) ? [`${path}/…`] : clearAddressesIn(member, `${path}/${name}`),
  );
}
