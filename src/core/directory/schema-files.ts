import { asciiJson } from '../openbadges/ascii-json.ts';
import type { Routes } from '../openbadges/routes.ts';
import type { OutputFile } from '../publication/output-file.ts';
import { awardsOfMonthSchema, awardsSchema } from './schemas/awards-schema.ts';
import { indexSchema } from './schemas/index-schema.ts';

/** What directories hold, for programs that read them. A later version gets an address of its own. */
const published = {
  'index-v1': indexSchema,
  'awards-v1': awardsSchema,
  'awards-of-month-v1': awardsOfMonthSchema,
} as const;

export function directorySchemaFiles(routes: Routes): readonly OutputFile[] {
  return Object.entries(published).map(([name, schema]) => {
    const { file, url } = routes.schema(name);
    return { path: file, content: asciiJson({ $id: url, ...schema }, 'pretty') };
  });
}
