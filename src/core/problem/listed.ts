const MOST = 8;

/** Names for a sentence, each as code; of very many the first eight. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `\`${name}\``);
  return [...shown, ...(names.length > MOST ? ['…'] : [])].join(', ');
}
