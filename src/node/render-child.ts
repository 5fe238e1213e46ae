import type { Publication } from '../core/publication/publication.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import { renderPages, type Shells } from './render-pages.ts';

/** What the process that renders is told. Routes are functions, and made there again. */
export interface RenderJob {
  readonly registry: Publication['registry'];
  readonly edition: Omit<Publication['edition'], 'routes'>;
  readonly folder: string;
  readonly scratch: string;
}

export type RenderAnswer =
  | { readonly kind: 'rendered'; readonly shells: Shells }
  /** With the code of an error that is the machine's. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string; readonly code?: unknown };

// Whoever wanted the pages is gone, and somebody else may build in the same folder.
process.once('disconnect', () => process.exit());

process.once('message', ({ registry, edition, folder, scratch }: RenderJob) => {
  const publication = { registry, edition: { ...edition, routes: routesOf(edition.site.url) } };
  renderPages(publication, folder, scratch).then(
    (shells) => {
      answer({ kind: 'rendered', shells });
    },
    (error: unknown) => {
      const failure: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
      const { message, stack = '', code } = failure;
      answer({ kind: 'failed', message, stack, code });
    },
  );
});

function answer(said: RenderAnswer): void {
  process.send?.(said, () => {
    process.disconnect();
  });
}
