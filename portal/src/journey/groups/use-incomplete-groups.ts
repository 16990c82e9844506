import { useCallback, useSyncExternalStore } from 'react';
import { validateStep, type CompiledSection, type CompiledStep } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';

/** Ids of the sections with something missing or wrong; asked again a moment after each change, never while a key is pressed. */
export function useIncompleteGroups(store: AnswerStore, step: CompiledStep): ReadonlySet<string> {
  const snapshot = useCallback(() => incompleteGroups(store, step).join(' '), [store, step]);
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const forget = store.onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(listener, 300);
      });
      return () => {
        clearTimeout(timer);
        forget();
      };
    },
    [store],
  );
  return new Set(useSyncExternalStore(subscribe, snapshot, snapshot).split(' '));
}

/** The same as they are now. */
export function incompleteGroups(store: AnswerStore, step: CompiledStep): readonly string[] {
  const { issues } = validateStep(store.form, step.definition.id, store.answers(), store.context);
  const keys = new Set(issues.map(({ path }) => path.split('.')[0] ?? ''));
  return step.sections
    .filter((section) => keysOf(section).some((key) => keys.has(key)))
    .map(({ definition }) => definition.id);
}

/** Keys of the answers under which a section's content stands. */
function keysOf({ repeat, fields, sections }: CompiledSection): readonly string[] {
  if (repeat !== undefined) return [repeat];
  return [...fields.map(({ key }) => key), ...sections.flatMap(keysOf)];
}
