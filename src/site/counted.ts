/** `1 award`, `2 awards`. */
export function counted(count: number, one: string): string {
  return `${count} ${plural(count, one)}`;
}

/** `award` of one, `awards` of any other number. */
export function plural(count: number, one: string): string {
  return count === 1 ? one : `${one}s`;
}
