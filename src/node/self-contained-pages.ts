import type { AstroIntegration } from 'astro';

/** Bundles all that pages need to render themselves, so that a project can be built to any folder, far from our packages. */
export function selfContainedPages(): AstroIntegration {
  return {
    name: 'blazon-self-contained-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({ vite: { environments: { prerender: { resolve: { noExternal: true } } } } });
      },
    },
  };
}
