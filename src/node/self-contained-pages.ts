import type { AstroIntegration } from 'astro';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets pages render for any folder and for several builds at once.
 * Astro runs its bundle from below the working directory, always at the same path when the output lies elsewhere:
 * two builds would overwrite each other, and a second one in a process would be given the first one's modules.
 */
export function selfContainedPages(): AstroIntegration {
  let wanted: URL | undefined;
  return {
    name: 'blazon-self-contained-pages',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        wanted = config.outDir;
        // Everything is bundled: far from our packages, none of them would be found.
        const vite = { environments: { prerender: { resolve: { noExternal: true as const } } } };
        updateConfig({ outDir: pathToFileURL(`${freshFolder()}/`), vite });
      },
      'astro:build:done': ({ dir }) => {
        if (wanted) cpSync(dir, wanted, { recursive: true });
        rmSync(fileURLToPath(dir), { recursive: true, force: true });
      },
    },
  };
}

function freshFolder(): string {
  const parent = join(process.cwd(), '.blazon');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'pages-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
