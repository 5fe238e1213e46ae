import type { AstroIntegration } from 'astro';
import { forgetProject } from '../site/publication.ts';

/** While somebody works on the project, every page is made from the files as they are at that moment. */
export function freshProject(): AstroIntegration {
  return {
    name: 'blazon-fresh-project',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _, next) => {
          if (request.headers.accept?.includes('text/html')) {
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
