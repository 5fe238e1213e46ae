import type { Verdict } from '../../core/verify/verification.ts';
import { printDay } from '../words.ts';
import type { Site, SiteCopy } from './site-copy.ts';
import { leaveOut, say, slot } from './template.ts';

/** What the answer comes from. */
export interface Sources {
  readonly site: Site;
  /** The copy that was asked in place of the site, if one was. */
  readonly copy: SiteCopy | undefined;
}

/** A copy can say anything, and nothing of what came after it. So no answer out of a copy stands without its name. */
export function showCopy(answer: ParentNode, verdict: Verdict, { site, copy }: Sources): void {
  if (verdict !== 'unsettled' || copy || !isCutOff()) leaveOut(answer, 'offer-copy');
  if (copy) nameCopy(answer, site, copy);
  else for (const place of ['by-copy', 'copied-site']) leaveOut(answer, place);
}

/** Whether the site can hardly be asked: without network, or from a page on a disk. */
export function isCutOff(): boolean {
  return location.protocol === 'file:' || !navigator.onLine;
}

function nameCopy(answer: ParentNode, site: Site, copy: SiteCopy): void {
  say(answer, 'copied-site', site.url);
  say(answer, copy.kind === 'folder' ? 'copied-folder' : 'copied-at', copy.from);
  leaveOut(answer, copy.kind === 'folder' ? 'copied-at' : 'copied-folder');
  say(answer, 'copied-on', `${printDay(copy.asOf)}, ${copy.asOf.slice(11, 16)} UTC`);
  slot(answer, 'copied-on')?.setAttribute('datetime', copy.asOf);
}
