import type { SourceFile } from '../core/content/source-file.ts';
import type { Site } from '../core/model/site.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import { printGithub } from '../core/problem/print-github.ts';
import { printJson } from '../core/problem/print-json.ts';
import { printText } from '../core/problem/print-text.ts';
import type { Problem, ProblemCode } from '../core/problem/problem.ts';

export const formats = ['text', 'github', 'json'] as const;
export type Format = (typeof formats)[number];

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly files: readonly SourceFile[];
  /** Whose pages tell more about a problem. */
  readonly site: Site | undefined;
  /** Path from where the reader stands to the project. */
  readonly folder: string;
}

/** Problems in the format that was asked for. */
export function problemReport(problems: readonly Problem[], options: ReportOptions): string {
  const { color, folder } = options;
  const pageUrl = pageUrls(options.site);
  switch (options.format) {
    case 'text':
      return printText(problems, { source: sources(options.files), color, pageUrl, folder });
    case 'github':
      return printGithub(problems, { pageUrl, folder });
    case 'json':
      return printJson(problems, { pageUrl });
  }
}

/** The address of the page about a code, on the project's own site. */
export function pageUrls(site: Site | undefined): (code: ProblemCode) => string | undefined {
  const routes = site && routesOf(site.url);
  return (code) => routes?.problemPage(code).url;
}

function sources(files: readonly SourceFile[]): (path: string) => string | undefined {
  const texts = new Map(files.map((file) => [file.path as string, file.kind === 'text' ? file.text : undefined]));
  return (path) => texts.get(path);
}
