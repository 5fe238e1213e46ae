import type { OutputFile } from '../publication/output-file.ts';
import type { Publication } from '../publication/publication.ts';
import { directorySchemaFiles } from './schema-files.ts';
import { siteIndex } from './site-index.ts';
import { robotsFile } from './sitemap.ts';

/** Directories that follow the site, its issuers, badges and frameworks, whatever is awarded. */
export function classDirectory(publication: Publication): readonly OutputFile[] {
  const { routes } = publication.edition;
  return [siteIndex(publication), robotsFile(routes), ...directorySchemaFiles(routes)];
}
