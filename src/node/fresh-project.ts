import type { AstroIntegration } from 'astro';
import { forgetProject } from '../site/publication.ts';

/** Scripts, styles and pictures: what a page asks for. Everything else is a page. */
const ASSET = /^\/(?:@|__|src\/|node_modules\/)|\.(?!html$)\w+$/;

/** While somebody works on the project, every page is made from the files as they are at that moment. */
export function freshProject(): AstroIntegration {
  return {
    name: 'blazon-fresh-project',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          if (!ASSET.test(path)) {
            forgetProject();
            // Astro remembers which pages there are until it hears that content changed.
            for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          }
          next();
        });
      },
    },
  };
}
