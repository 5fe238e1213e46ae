import { defineConfig } from 'astro/config';
import { awardValidator } from './src/node/award-validator.ts';
import { classicScripts } from './src/node/classic-scripts.ts';
import { freshProject } from './src/node/fresh-project.ts';
import { isClassic } from './src/site/portable-page.ts';

// One stylesheet and one script for all pages, and one more each for those that check badges and applications; named by what is in them.
const SCRIPTS = { Verify: 'verify', Apply: 'apply', Bake: 'bake' };
const names = {
  entryFileNames: ({ name }) => `assets/${SCRIPTS[name.split('.')[0]] ?? 'site'}.[hash].js`,
  chunkFileNames: ({ name }) => `assets/${name === 'check-mdx' ? 'markdown' : 'shared'}.[hash].js`,
  assetFileNames: 'assets/site.[hash][extname]',
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
    // Pages and the check of badges also work from a copy on a disk; an application needs the network anyway.
    plugins: [awardValidator(), classicScripts(isClassic)],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: names } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: names.assetFileNames } } } },
    },
  },
});
