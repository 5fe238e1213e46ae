import type { Problem } from '../problem/problem.ts';
import { visible } from '../problem/visible.ts';
import type { LinkState } from './link-state.ts';
import type { LinkToAsk } from './links-to-ask.ts';

export interface AskedLink extends LinkToAsk {
  readonly state: LinkState;
}

/** What is dead, each address once, at the first place that names it. */
export function deadLinks(links: readonly AskedLink[]): readonly Problem[] {
  return links.flatMap(({ address, places: [place, ...others], state }): Problem[] =>
    state.kind === 'dead'
      ? [{ code: 'LINK_DEAD', place, address, why: state.why, others: others.map(({ file }) => file) }]
      : [],
  );
}

/** What is no problem and yet worth a look, a line for each: what has moved, and what could not be settled. */
export function linkNotes(links: readonly AskedLink[]): readonly string[] {
  return links.flatMap(({ address, places: [{ file, line, column }], state }) => {
    const at = `${file}:${line}:${column}: ${visible(address)}`;
    if (state.kind === 'moved') return [`${at} has moved to ${visible(state.to)}`];
    return state.kind === 'unsettled' ? [`${at} could not be settled: ${state.why}`] : [];
  });
}
