/** What a stranger wrote, fit to be echoed: whatever might be an e-mail address is left out. */
export function unaddressed(text: string): string {
  return text.includes('@') ? text.replaceAll(/\S*@\S*/g, '…') : text;
}
