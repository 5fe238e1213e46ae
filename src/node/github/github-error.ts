/** GitHub did not do what was asked, in words for whoever runs the command. `status` is absent where nothing was answered. */
export class GitHubError extends Error {
  readonly status: number | undefined;

  constructor(message: string, { status, cause }: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'GitHubError';
    this.status = status;
  }
}
