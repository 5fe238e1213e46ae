import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Loaded before a command: its modules are compiled once, and not each time that it is run. */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/blazon'));
