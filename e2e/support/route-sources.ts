import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './paths';

/** The addresses of the portal, as its list of routes writes them. */
export function portalRoutes(): readonly string[] {
  const called: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['pub', 'own'].includes(node.expression.getText())) {
      const [path] = node.arguments;
      if (path === undefined || !ts.isStringLiteral(path)) throw new Error(`Not a path: ${node.getText()}`);
      called.push(path.text);
    }
    node.forEachChild(visit);
  };
  visit(parse('portal/src/app/routes.tsx'));
  return [...new Set(called)];
}

/** The addresses of the back office: each place of its tree of routes where a page opens. */
export function officeRoutes(): readonly string[] {
  const tree = arraysIn('builder/src/app/router.tsx')[0];
  if (tree === undefined) throw new Error('The back office has no routes');
  return [...new Set(leaves(tree, ''))];
}

function leaves(routes: ts.ArrayLiteralExpression, above: string): readonly string[] {
  return routes.elements.flatMap((route) => {
    if (!ts.isObjectLiteralExpression(route)) throw new Error(`Not a route: ${route.getText()}`);
    const path = propertyOf(route, 'path');
    if (path !== undefined && !ts.isStringLiteral(path)) throw new Error(`Not a path: ${path.getText()}`);
    const here = path === undefined ? above : joined(above, path.text);
    const children = propertyOf(route, 'children');
    return children === undefined ? [here === '' ? '/' : here] : leaves(listOf(children), here);
  });
}

/** The list itself, or that of a file of its own, named there. */
function listOf(value: ts.Expression): ts.ArrayLiteralExpression {
  if (ts.isArrayLiteralExpression(value)) return value;
  const [list] = value.getText() === 'settingsRoutes' ? arraysIn('builder/src/app/settings-routes.tsx') : [];
  if (list === undefined) throw new Error(`Nobody knows where the routes of ${value.getText()} are`);
  return list;
}

function propertyOf(route: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = route.properties.find((one) => one.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** The lists of a file that stand in no other list, in order. */
function arraysIn(file: string): readonly ts.ArrayLiteralExpression[] {
  const found: ts.ArrayLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) found.push(node);
    else node.forEachChild(visit);
  };
  visit(parse(file));
  return found;
}

/** A page for what no other address fits is the star, however deep it stands. */
function joined(above: string, path: string): string {
  return path === '*' ? path : `${above}/${path}`;
}

function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}
