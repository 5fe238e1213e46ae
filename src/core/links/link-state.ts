/** Whether something is at an address. What could not be settled may be there tomorrow, or for people only. */
export type LinkState =
  | { readonly kind: 'there' }
  /** For good, as its host says. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'dead'; readonly why: string }
  | { readonly kind: 'unsettled'; readonly why: string };

/** What an answer of a host says of an address. Only what says that nothing is there is taken as such. */
export function stateOf(status: number): Exclude<LinkState, { kind: 'moved' }> {
  if (status >= 200 && status < 300) return { kind: 'there' };
  const why = `its host answers ${status}`;
  return { kind: status === 404 || status === 410 ? 'dead' : 'unsettled', why };
}
