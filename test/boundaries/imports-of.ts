import ts from 'typescript';

export interface Import {
  /** As it is written: `../model/award.ts`, `node:fs`, `jose`. */
  readonly from: string;
  /** `type` is gone before anything runs, `dynamic` is loaded when the line is reached. */
  readonly kind: 'value' | 'type' | 'dynamic';
}

/** Every import of a TypeScript or Astro file, re-exports and `import()` included. */
export function importsOf(path: string, text: string): readonly Import[] {
  return scriptsIn(path, text).flatMap((script) => {
    const file = ts.createSourceFile(path, script, ts.ScriptTarget.Latest);
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const one = importAt(node);
      if (one) found.push(one);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** An Astro file holds code between its fences and in its script elements. */
function scriptsIn(path: string, text: string): readonly string[] {
  if (!path.endsWith('.astro')) return [text];
  const [, fenced = ''] = /^---\n(.*?)^---$/ms.exec(text) ?? [];
  return [fenced, ...[...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script)];
}

function importAt(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return imported(node.moduleSpecifier, typeOnly ? 'type' : 'value');
  }
  if (ts.isExportDeclaration(node)) return imported(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return imported(node.argument.literal, 'type');
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return imported(node.arguments[0], 'dynamic');
  return undefined;
}

function imported(specifier: ts.Node | undefined, kind: Import['kind']): Import | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { from: specifier.text, kind } : undefined;
}
