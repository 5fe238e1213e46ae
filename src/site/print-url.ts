/** An address as people say it: without the scheme and the last slash. */
export function printUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
