import { defineConfig } from 'astro/config';
import { awardValidator } from './src/node/award-validator.ts';
import { freshProject } from './src/node/fresh-project.ts';
import { ownCopies } from './src/node/own-copies.ts';

// One stylesheet and one script for all pages, and one more each for those that check badges and applications; named by what is in them.
const SCRIPTS = { Verify: 'verify', Apply: 'apply', Bake: 'bake' };
const names = {
  entryFileNames: ({ name }) => `assets/${SCRIPTS[name.split('.')[0]] ?? 'site'}.[hash].js`,
  chunkFileNames: ({ name }) => `assets/${name === 'check-mdx' ? 'markdown' : 'shared'}.[hash].js`,
  assetFileNames: 'assets/site.[hash][extname]',
};

// Browsers load no modules from a disk, so that these are classic scripts, whole in themselves, and keep their names to themselves.
// Those of applications and of pictures load parts of themselves later, from a host, and stay modules.
const isClassic = ({ name }) => /^(?:Page|Verify)\./.test(name);
const classic = {
  postBanner: (chunk) => (isClassic(chunk) ? '(()=>{"use strict";' : ''),
  postFooter: (chunk) => (isClassic(chunk) ? '})();' : ''),
};

// The address of the site and its base path come from site.yaml: npm run build and npm run dev pass them on.
export default defineConfig({
  integrations: [freshProject()],
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  vite: {
    plugins: [awardValidator(), ownCopies(['Page', 'Verify'])],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { ...names, ...classic } } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: names.assetFileNames } } } },
    },
  },
});
