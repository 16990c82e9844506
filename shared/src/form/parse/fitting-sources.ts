import { listSource, SOURCES, type FormDefinition } from '../../definition';
import { fields } from '../../fields/registry';
import { walkFields, type WalkedField } from '../walk';
import { sourceProblem } from './sources';

/** The sources that a field may be bound to where it stands, by path: what its type holds, in a repeat the parts of one list. */
export function fittingSources(definition: FormDefinition, fieldId: string): readonly string[] {
  const all = [...walkFields(definition)];
  const own = all.find(({ field }) => field.id === fieldId);
  if (own === undefined) return [];
  const lists = listsOf(all.filter((each) => each !== own));
  return [...SOURCES.keys()].filter((path) => sourceProblem(own, path, fields, new Map(lists)) === undefined);
}

/** The list that the bound fields of each repeat get their parts from. */
function listsOf(walked: readonly WalkedField[]): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const { field, repeats } of walked) {
    const repeat = repeats.at(-1)?.id;
    const list = listSource(field.source)?.list;
    if (repeat !== undefined && list !== undefined && !lists.has(repeat)) lists.set(repeat, list);
  }
  return lists;
}
