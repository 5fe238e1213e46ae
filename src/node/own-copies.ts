import type { Plugin } from 'vite';

const MARK = '?copy-of=';

/**
 * Gives each of these scripts copies of all modules that it uses, so that it shares none and is bundled as one file: a script that
 * is no module, as browsers need them to open a page from a disk, can import nothing. They are named by the component they stand in.
 */
export function ownCopies(components: readonly string[]): Plugin {
  const ownerOf = (importer: string): string | undefined => {
    const at = importer.lastIndexOf(MARK);
    if (at >= 0) return importer.slice(at + MARK.length);
    return components.find((name) => importer.includes(`/${name}.astro?astro&type=script`));
  };
  return {
    name: 'own-copies',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      const owner = importer === undefined ? undefined : ownerOf(importer);
      if (owner === undefined || importer === undefined) return null;
      const from = importer.replace(new RegExp(`\\${MARK}.*$`), '');
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
      // What has no file has nothing to be told apart by.
      if (!resolved || resolved.external || resolved.id.startsWith('\0')) return resolved;
      return { ...resolved, id: `${resolved.id}${MARK}${owner}` };
    },
  };
}
