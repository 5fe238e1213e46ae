import type { ProjectPath } from './text.ts';

/** A picture whose kind was found in its bytes, not in its name. */
export interface Picture {
  readonly kind: 'png' | 'svg';
  readonly path: ProjectPath;
  readonly bytes: Uint8Array;
  /** What the picture shows, for those who do not see it (OB 2.0, Image.caption). */
  readonly caption: string;
}
