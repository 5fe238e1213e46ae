import type { TranslationPin } from '../model/translation-pin.ts';
import type { FileRole } from './file-role.ts';
import type { FileText } from './file-text.ts';
import { readCriteria } from './criteria.ts';
import type { Parsed } from './parsed.ts';
import { present } from './present.ts';
import { readMarkdownFile } from './read-fields.ts';

interface TranslationFields {
  readonly name: string;
  readonly description: string;
  readonly caption?: string;
  readonly of?: TranslationPin;
}

type TranslationRole = Extract<FileRole, { kind: 'translation' }>;

/** Reads `badges/<badge>/badge.<lang>.md` or `.mdx`. */
export function parseTranslationFile(file: FileText, { badge, language, syntax }: TranslationRole): Parsed {
  const { fields, body, problems: faults } = readMarkdownFile('translation', file);
  const { criteria, problems: criteriaFaults } = readCriteria(body, syntax);
  const problems = [...faults, ...criteriaFaults];
  if (!fields || !criteria || problems.length > 0) return { drafts: [], problems };
  const { name, description, caption, of } = fields.values as unknown as TranslationFields;
  const place = file.placeAt(0);
  return {
    drafts: [{ kind: 'translation', place, badge, language, name, description, ...present({ caption, of }), criteria }],
    problems,
  };
}
