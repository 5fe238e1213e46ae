/** The words for one check. Full sentences for a reader who knows nothing of the standard; what was found is said beside them. */
export interface CheckWords {
  /** What is checked, as a short statement without a full stop. */
  readonly title: string;
  /** What is checked and why, in Markdown, for the page of the check. */
  readonly explanation: string;
  readonly passed: string;
  readonly failed: string;
  readonly unsettled: string;
}

export function words<const Said extends CheckWords>(said: Said): Said {
  return said;
}
