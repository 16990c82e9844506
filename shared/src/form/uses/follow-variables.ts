import { isJsonObject, joinPath, splitPath, type Json, type Path } from '../../kernel';

/** Where names of formulas are sought, inner first: patterns of the items at hand, and the form itself, which is empty. */
export type Scopes = readonly Path[];

/** A variable of a formula: as it is written, and the pattern it means (`vehicles.plate`); undefined where it means no field. */
export type OnVariable = (name: string, pattern: Path | undefined, scope: Path) => string;

const OVER_ITEMS = ['some', 'none', 'every', 'filter', 'map'];

/**
 * A formula with each of its variables replaced by what `onVariable` says, told what it means: a name inside `some`, `map`
 * and the like is sought in their items first, then in the item of the repeat, then in the form.
 */
export function followVariables(
  logic: Json,
  scopes: Scopes,
  isKnown: (pattern: Path) => boolean,
  onVariable: OnVariable,
): Json {
  if (Array.isArray(logic))
    return logic.map((item: Json) => followVariables(item, scopes, isKnown, onVariable));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([operation, args]) => {
      if (operation === 'var') return [operation, followName(args, scopes, isKnown, onVariable)];
      if (!OVER_ITEMS.includes(operation) || !Array.isArray(args))
        return [operation, followVariables(args, scopes, isKnown, onVariable)];
      const [list = null, ...bodies] = args;
      const items = listPattern(list, scopes, isKnown);
      const inner = items === undefined ? scopes : [items, ...scopes];
      const followed = [
        followVariables(list, scopes, isKnown, onVariable),
        ...bodies.map((body) => followVariables(body, inner, isKnown, onVariable)),
      ];
      return [operation, followed];
    }),
  );
}

function followName(
  args: Json,
  scopes: Scopes,
  isKnown: (pattern: Path) => boolean,
  onVariable: OnVariable,
): Json {
  if (Array.isArray(args)) return args.map((arg: Json) => followName(arg, scopes, isKnown, onVariable));
  if (typeof args !== 'string' || args === '') return args;
  const [root = ''] = splitPath(args);
  const scope = scopes.find((each) => isKnown(joinPath(each, root)));
  return onVariable(args, scope === undefined ? undefined : joinPath(scope, args), scope ?? '');
}

/** The pattern of the items that an operation goes through, whole or filtered. */
function listPattern(list: Json, scopes: Scopes, isKnown: (pattern: Path) => boolean): Path | undefined {
  if (!isJsonObject(list)) return undefined;
  const [first] = Array.isArray(list['filter']) ? list['filter'] : [];
  if (first !== undefined) return listPattern(first, scopes, isKnown);
  const args = list['var'];
  const name: Json | undefined = Array.isArray(args) ? args[0] : args;
  if (typeof name !== 'string' || name === '') return undefined;
  const [root = ''] = splitPath(name);
  const scope = scopes.find((each) => isKnown(joinPath(each, root)));
  return scope === undefined ? undefined : joinPath(scope, name);
}
