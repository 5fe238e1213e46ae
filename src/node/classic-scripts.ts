import { build, type Plugin, type Rolldown } from 'vite';

/**
 * Browsers load no modules from a disk. Entries whose name `isClassic` approves of become classic scripts, each whole in
 * one file: what it shares with others is in it too, and its names are its own.
 */
export function classicScripts(isClassic: (fileName: string) => boolean): Plugin {
  return {
    name: 'blazon-classic-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle(_, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const output of Object.values(bundle)) if (output.type === 'chunk') chunks.set(output.fileName, output);
      for (const chunk of chunks.values())
        if (chunk.isEntry && isClassic(chunk.fileName)) chunk.code = await inOneFile(chunk.fileName, chunks);
    },
  };
}

const ASIDE = '\0chunk:';

/** An entry with all chunks that it imports, in a function of its own. */
async function inOneFile(entry: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: ASIDE + entry, output: { format: 'iife', entryFileNames: 'script.js' } },
    },
    plugins: [
      {
        name: 'blazon-chunks',
        enforce: 'pre',
        resolveId: (source, importer) =>
          source.startsWith(ASIDE)
            ? source
            : importer?.startsWith(ASIDE) === true
              ? ASIDE + besideOf(importer.slice(ASIDE.length), source)
              : undefined,
        load: (id) => (id.startsWith(ASIDE) ? chunks.get(id.slice(ASIDE.length))?.code : undefined),
      },
    ],
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [script] = output.filter((one) => one.type === 'chunk');
  if (!script || script.imports.length > 0) throw new Error(`${entry} did not become one script`);
  return script.code;
}

function besideOf(importer: string, source: string): string {
  return new URL(source, `file:///${importer}`).pathname.slice(1);
}
