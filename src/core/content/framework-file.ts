import type { FrameworkId } from '../model/ids.ts';
import { parseWebUrl } from '../model/text.ts';
import type { FrameworkDraft } from './draft.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { ensured, present } from './present.ts';
import { readYamlFile } from './read-fields.ts';

interface FrameworkFields {
  readonly name: string;
  readonly url: string;
  readonly description?: string;
  readonly targets: readonly TargetFields[];
}

interface TargetFields {
  readonly code: string;
  readonly name: string;
  readonly url: string;
  readonly description?: string;
}

/** Reads `frameworks/<framework>.yaml`. */
export function parseFrameworkFile(file: FileText, framework: FrameworkId): Parsed {
  const { fields, problems } = readYamlFile('framework', file);
  if (!fields || problems.length > 0) return { drafts: [], problems };
  return { drafts: [frameworkDraft(file, framework, fields)], problems: [] };
}

function frameworkDraft(file: FileText, id: FrameworkId, fields: Fields): FrameworkDraft {
  const { name, url, description, targets } = fields.values as unknown as FrameworkFields;
  return {
    kind: 'framework',
    place: file.placeAt(0),
    id,
    name,
    url: ensured(parseWebUrl(url)),
    ...present({ description }),
    targets: targets.map((target, index) => ({
      code: { value: target.code, place: fields.placeOf(['targets', index, 'code']) },
      name: target.name,
      url: ensured(parseWebUrl(target.url)),
      ...present({ description: target.description }),
    })),
  };
}
