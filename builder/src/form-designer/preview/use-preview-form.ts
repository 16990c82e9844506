import { compileForm, type Answers, type CompiledForm } from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { todayInRome } from '../../i18n/format';
import { useDesigner, useDocument } from '../designer';
import { answersOf, type SamplePerson } from './sample-people';

interface PreviewForm {
  /** Undefined while the form was never in a state that runs. */
  readonly store: AnswerStore | undefined;
  /** False while the form has errors: the last version that ran is shown. */
  readonly current: boolean;
}

/** The form being edited as somebody would fill it in; what was typed stays while the form changes around it. */
export function usePreviewForm(person: SamplePerson): PreviewForm {
  const { environment } = useDesigner();
  const definition = useDeferredValue(useDocument(({ stack }) => stack.definition));
  const compiled = useMemo(() => {
    try {
      return compileForm(definition, environment);
    } catch {
      return undefined;
    }
  }, [definition, environment]);
  const last = useRef<CompiledForm>(undefined);
  if (compiled !== undefined) last.current = compiled;
  const form = last.current;
  const typed = useRef<{ readonly person: string; readonly answers: Answers }>(undefined);
  const store = useMemo(() => {
    if (form === undefined) return undefined;
    const kept = typed.current?.person === person.key ? typed.current.answers : answersOf(person, form);
    return createAnswerStore(form, kept, { today: todayInRome() });
  }, [form, person]);
  useEffect(
    () =>
      store?.onChange(() => {
        typed.current = { person: person.key, answers: store.answers() };
      }),
    [person, store],
  );
  return { store, current: compiled !== undefined };
}
