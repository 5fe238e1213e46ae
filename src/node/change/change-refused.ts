/** Why a change was not written, in words for whoever asked for it. The project is as it was. */
export class ChangeRefused extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChangeRefused';
    this.hint = hint;
  }
}
