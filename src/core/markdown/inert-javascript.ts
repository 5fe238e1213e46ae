import type { Options } from 'remark-mdx';

type JavaScriptParser = NonNullable<Options['acorn']>;

/**
 * Stands where remark-mdx would ask a JavaScript parser: it accepts whatever stands between the braces and reads none of it.
 * Every import, export and expression is a problem anyway, and nobody can make us parse the same megabyte a thousand times.
 */
export const inertJavaScript = { parse, parseExpressionAt } as unknown as JavaScriptParser;

function parse(source: string) {
  const span = { start: 0, end: source.length };
  const statement = { type: 'ImportDeclaration', specifiers: [], ...span };
  return { type: 'Program', body: source.trim() === '' ? [] : [statement], sourceType: 'module', ...span };
}

/** An object expression with nothing in it: the one shape that both a value and a spread may have. */
function parseExpressionAt(source: string) {
  return { type: 'ObjectExpression', properties: [], start: 0, end: source.length };
}
