import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../src/core/content/schemas/schema-files.ts';

/** Writes the schemas that `.vscode/settings.json` names: editors take them from the project, not from the network. */
const folder = fileURLToPath(new URL('../docs/schemas/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(join(folder, name), text);
