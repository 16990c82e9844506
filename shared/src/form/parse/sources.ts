import { listSource, SOURCES, type FormDefinition, type SourceInfo } from '../../definition';
import type { FieldRegistry } from '../../fields/type';
import { joinPath, type Issue } from '../../kernel';
import type { LogicType } from '../../logic';
import { findType } from '../compile/shell';
import { walkFields, type WalkedField } from '../walk';

/**
 * Fields are bound to sources that exist and give what their type holds: `form-unknown-source`, `form-source-type`. Parts of
 * a list stand in a repeat, all those of one repeat from one list: `form-source-list`.
 */
export function checkSources(definition: FormDefinition, registry: FieldRegistry, issues: Issue[]): void {
  const lists = new Map<string, string>();
  for (const walked of walkFields(definition)) {
    const { field, place } = walked;
    if (field.source === undefined) continue;
    const code = sourceProblem(walked, field.source, registry, lists);
    if (code === undefined) continue;
    const params = { source: field.source, node: field.id };
    issues.push({ code, path: joinPath(place, 'source'), params });
  }
}

/** Why a field may not be bound to a source; `lists` says, and learns, from which list the fields of each repeat come. */
export function sourceProblem(
  { field, repeats }: WalkedField,
  source: string,
  registry: FieldRegistry,
  lists: Map<string, string>,
): string | undefined {
  const info = SOURCES.get(source);
  if (info === undefined) return 'form-unknown-source';
  const list = listSource(source)?.list;
  if (list !== undefined) {
    const repeat = repeats.at(-1)?.id;
    if (repeat === undefined || (lists.get(repeat) ?? list) !== list) return 'form-source-list';
    lists.set(repeat, list);
  }
  const type = findType(registry, field.type);
  if (type === undefined) return undefined;
  if (info.gives === 'files') return type.holdsFile === true ? undefined : 'form-source-type';
  const holds = type.valueTypeFor?.({ ...type.defaultSettings, ...field.settings }) ?? type.valueType;
  return fits(holds, info.gives) ? undefined : 'form-source-type';
}

/** Texts fit what is written as one; a whole of many parts fits only what has parts. */
function fits(holds: LogicType, gives: Exclude<SourceInfo['gives'], 'files'>): boolean {
  if (holds.kind === 'any') return true;
  if (gives === 'whole') return holds.kind === 'object' || holds.kind === 'list';
  if (gives === 'text') return holds.kind === 'text' || holds.kind === 'choice';
  return holds.kind === gives;
}
