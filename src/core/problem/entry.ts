/** The words for one kind of problem. Full sentences, in the author's own terms; `explanation` is Markdown for its page. */
export interface Entry<Arguments> {
  /** What the problem is called: a short noun phrase or sentence without a full stop. */
  readonly title: string;
  /** What is wrong. */
  readonly message: (args: Arguments) => string;
  /** What to do now. */
  readonly hint: (args: Arguments) => string;
  /** Why it is a problem and how to mend it, in Markdown, with an example of wrong and right where that helps. */
  readonly explanation: string;
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an entry whose words need nothing takes no arguments
export function entry<Arguments = {}>(words: Entry<Readonly<Arguments>>): Entry<Readonly<Arguments>> {
  return words;
}

/** ` Did you mean …?`-part of a hint; empty where nothing is near. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : `Did you mean \`${near}\`? `;
}
