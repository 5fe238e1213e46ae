/** A published file that is built upon is not what the build left there. Its message is the path. */
export class ChangedOutside extends Error {
  override readonly name = 'ChangedOutside';
}
