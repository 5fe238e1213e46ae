import { readFileSync } from 'node:fs';
import type { Change } from '../../src/core/edit/change.ts';
import { applyChange } from '../../src/node/change/apply-change.ts';
import { commitHere } from '../../src/node/change/commit-here.ts';

/* A command that does nothing but write the change in a file: `node make-change.ts <root> <file> apply|commit`. */
const [root = '', file = '', how = ''] = process.argv.slice(2);
const change = JSON.parse(readFileSync(file, 'utf8')) as Change;
if (how === 'commit') commitHere(root, change);
else applyChange(root, change);
