import { isJsonObject, type Json, type Text } from '@istanze/shared';
import type { ModuleFieldsFragment } from '../../graphql/generated/graphql';
import { toText } from '../to-text';

/** One step of a sequence being edited; `id` tells apart two steps of the same module. */
export interface StepEntry {
  readonly id: string;
  readonly moduleId: string;
  readonly phase: 'request' | 'completion';
  readonly title: Text;
}

const USUAL = ['find-information', 'access', 'consent', 'data', 'summary', 'confirmation', 'personal-area'];

/** The sequence a new archetype begins with. */
export function usualSteps(modules: readonly ModuleFieldsFragment[]): readonly StepEntry[] {
  return USUAL.flatMap((kind, at) => {
    const module = modules.find((one) => one.key === kind);
    return module === undefined
      ? []
      : [{ id: `step-${at}`, moduleId: module.id, phase: 'request' as const, title: { it: '' } }];
  });
}

/** The sequence of an archetype, as the server sends it. */
export function readSteps(steps: Json): readonly StepEntry[] {
  const list: readonly Json[] = Array.isArray(steps) ? steps : [];
  return list.flatMap((step, at): readonly StepEntry[] => {
    if (!isJsonObject(step) || typeof step['moduleId'] !== 'string') return [];
    const phase = step['phase'] === 'completion' ? 'completion' : 'request';
    return [{ id: `step-${at}`, moduleId: step['moduleId'], phase, title: toText(step['title']) }];
  });
}

/** The list with the item at `from` standing at `to`; unchanged where there is no such place. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
