import { STYLE_FUNCTIONS } from './svg-vocabulary.ts';

/** What in a piece of CSS static artwork must not have. `part` is as the author wrote it, `index` where. */
export interface StyleFault {
  readonly kind: 'remote' | 'forbidden';
  readonly part: string;
  readonly index: number;
}

/**
 * The first thing in a style that could fetch or run: an address other than of a part of the picture itself, a rule beginning
 * with `@` but for `@media`, a function that does not merely compute, an escape that could hide one of these.
 * Strings and comments are searched too, so that nothing depends on where a browser thinks they end.
 */
export function styleFault(css: string): StyleFault | undefined {
  for (const { 0: character, index } of css.matchAll(/[\\@<(]/g)) {
    const fault = character === '(' ? functionFault(css, index) : ruleFault(css, index);
    if (fault) return fault;
  }
  return undefined;
}

function functionFault(css: string, bracket: number): StyleFault | undefined {
  const name = /[\w-]*$/.exec(css.slice(Math.max(0, bracket - 40), bracket))?.[0] ?? '';
  const index = bracket - name.length;
  const isUrl = name.toLowerCase() === 'url';
  if (isUrl && !/^\(\s*(["']?)#[^"'()\s]+\1\s*\)/.test(css.slice(bracket, bracket + 200)))
    return { kind: 'remote', part: /^[^)]*\)?/.exec(css.slice(index, index + 80))?.[0] ?? name, index };
  return name === '' || STYLE_FUNCTIONS.has(name.toLowerCase())
    ? undefined
    : { kind: 'forbidden', part: `${name}()`, index };
}

function ruleFault(css: string, index: number): StyleFault | undefined {
  const part = /^@?[\w-]*/.exec(css.slice(index, index + 40))?.[0] ?? '';
  if (part.toLowerCase() === '@media') return undefined;
  const kind = part.toLowerCase() === '@import' ? 'remote' : 'forbidden';
  return { kind, part: part === '' ? css.charAt(index) : part, index };
}
