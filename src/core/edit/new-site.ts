import { stringify } from 'yaml';
import type { SiteUrl, WebUrl } from '../model/text.ts';

export interface NewSite {
  readonly name: string;
  readonly url: SiteUrl;
  /** Where the project is kept, with which applications and pull requests work. */
  readonly repository?: WebUrl | undefined;
}

/** A `site.yaml` for a project that begins. */
export function siteText({ name, url, repository }: NewSite): string {
  return stringify({ name, url, ...(repository !== undefined && { repository }) }, { lineWidth: 0 });
}
