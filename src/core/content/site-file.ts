import { isExample } from '../model/site.ts';
import { parseLanguageTag, parseSiteUrl, parseWebUrl } from '../model/text.ts';
import type { LanguageTag } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import type { SiteDraft } from './draft.ts';
import { parseDay } from '../model/time.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { ensured, present } from './present.ts';
import { readYamlFile } from './read-fields.ts';

interface SiteFields {
  readonly name: string;
  readonly url: string;
  readonly description?: string;
  readonly languages?: readonly string[];
  readonly repository?: string;
  readonly maintainers?: readonly string[];
  readonly bake?: 'at-build' | 'on-download';
  readonly bakedUntil?: string;
  readonly links?: readonly { readonly name: string; readonly url: string }[];
  readonly example?: boolean;
}

/** Reads `site.yaml`. */
export function parseSiteFile(file: FileText): Parsed {
  const { fields, problems } = readYamlFile('site', file);
  if (!fields || problems.length > 0) return { drafts: [], problems };
  const draft = siteDraft(file, fields.values as unknown as SiteFields);
  return { drafts: [draft], problems: exampleElsewhere(draft, fields) };
}

/** Only what stands at an address that nobody has may call itself the example: its promises hold nobody. */
function exampleElsewhere({ site }: SiteDraft, fields: Fields): readonly Problem[] {
  if (!site.example || isExample(site)) return [];
  return [{ code: 'EXAMPLE_ELSEWHERE', place: fields.placeOfName(['example']), host: new URL(site.url).host }];
}

function siteDraft(
  file: FileText,
  {
    name,
    url,
    description,
    repository,
    maintainers,
    languages = [],
    links = [],
    bake,
    bakedUntil,
    example = false,
  }: SiteFields,
): SiteDraft {
  return {
    kind: 'site',
    place: file.placeAt(0),
    site: {
      name,
      url: ensured(parseSiteUrl(url)),
      ...present({
        description,
        repository: repository === undefined ? undefined : ensured(parseWebUrl(repository)),
        maintainers,
      }),
      languages: languagesOf(languages),
      links: links.map((link) => ({ name: link.name, url: ensured(parseWebUrl(link.url)) })),
      ...(bake === 'on-download' && {
        bake: {
          kind: bake,
          ...present({ bakedUntil: bakedUntil === undefined ? undefined : ensured(parseDay(bakedUntil)) }),
        },
      }),
      example,
    },
  };
}

function languagesOf([first = 'en', ...others]: readonly string[]): readonly [LanguageTag, ...LanguageTag[]] {
  return [ensured(parseLanguageTag(first)), ...others.map((tag) => ensured(parseLanguageTag(tag)))];
}
