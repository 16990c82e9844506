import { isJsonObject, type Json } from '../../kernel';

/** A formula with its variables renamed: by whole name, or by what stands before the first dot (`vehicles.plate`). */
export function renameVariables(logic: Json, renames: ReadonlyMap<string, string>): Json {
  if (Array.isArray(logic)) return logic.map((item: Json) => renameVariables(item, renames));
  if (!isJsonObject(logic)) return logic;
  return Object.fromEntries(
    Object.entries(logic).map(([name, args]) => [
      name,
      name === 'var' ? renameVariable(args, renames) : renameVariables(args, renames),
    ]),
  );
}

function renameVariable(args: Json, renames: ReadonlyMap<string, string>): Json {
  if (Array.isArray(args)) return args.map((name: Json) => renameVariable(name, renames));
  if (typeof args !== 'string') return args;
  const root = rootOf(args);
  const renamed = renames.get(root);
  return renamed === undefined ? args : renamed + args.slice(root.length);
}

/** The names a formula reads, each up to its first dot. */
export function* readRoots(logic: Json): Generator<string> {
  if (Array.isArray(logic)) {
    for (const item of logic) yield* readRoots(item);
    return;
  }
  if (!isJsonObject(logic)) return;
  for (const [name, args] of Object.entries(logic)) {
    if (name !== 'var') {
      yield* readRoots(args);
      continue;
    }
    const read: Json | undefined = Array.isArray(args) ? args[0] : args;
    if (typeof read === 'string' && read !== '') yield rootOf(read);
  }
}

function rootOf(name: string): string {
  const [root = name] = name.split('.');
  return root;
}
