import type { Answers } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useEffect } from 'react';
import type { SettingsOutcome } from './SettingsEditor';
import { useAutosave, type Autosave, type AutosaveMark } from './use-autosave';

/** Saves a settings form by itself; what the server refuses is shown at its fields. */
export function useSettingsAutosave(
  store: AnswerStore,
  isValid: (answers: Answers) => boolean,
  save: (answers: Answers) => Promise<SettingsOutcome>,
): Pick<Autosave, 'mark' | 'flush'> {
  const attempt = async (): Promise<AutosaveMark> => {
    const answers = store.visibleAnswers();
    if (!isValid(answers)) return { status: 'invalid' };
    const outcome = await save(answers);
    if (outcome.kind === 'refused') return { status: 'refused', text: outcome.text };
    if (outcome.kind === 'saved') return { status: 'saved' };
    store.showIssues(outcome.issues);
    return { status: 'invalid' };
  };
  const { mark, touch, flush } = useAutosave(attempt);
  useEffect(() => store.onChange(touch), [store, touch]);
  return { mark, flush };
}
