import { useFormik } from 'formik';
import { useRef, useState } from 'react';
import type { Answers } from '../definition';
import { validateForm, validateStep } from '../form';
import type { Issue, Path } from '../kernel';
import { ownerOf, type AnswerStore } from './answer-store';

export interface FormSessionOptions {
  readonly store: AnswerStore;
  /** Steps that are judged at submit; all where missing. */
  readonly stepIds: readonly string[] | undefined;
  onSubmit?: ((answers: Answers) => void | Promise<void>) | undefined;
  onInvalid?: ((issues: readonly Issue[]) => void) | undefined;
  /** A control was left and its value stands. */
  onCommit?: ((path: Path) => void) | undefined;
}

export interface FormSession {
  readonly submitting: boolean;
  /** How often submit found something wrong; the summary takes the focus each time. */
  readonly refusals: number;
  /** Shows what the server found wrong. */
  refuse(issues: readonly Issue[]): void;
  leave(path: Path): void;
  submit(): Promise<void>;
}

/** Values by path, as the store has them: Formik keeps the same object, nothing is copied. */
type Values = Readonly<Record<string, unknown>>;
type Marks = Readonly<Record<Path, boolean>>;

/**
 * Binds the answer store to Formik, which holds touched, errors and submit. Keystrokes stay in the store; values reach Formik when a
 * control is left and at submit, so that no key renders the form.
 */
export function useFormSession(options: FormSessionOptions): FormSession {
  const { store, stepIds, onSubmit, onInvalid, onCommit } = options;
  const [refusals, setRefusals] = useState(0);
  const touched = useRef<Marks>({});
  const judged = useRef<readonly Issue[]>([]);
  const running = useRef(false);
  const formik = useFormik<Values>({
    initialValues: { ...store.answers() },
    validateOnBlur: false,
    validateOnChange: false,
    validate: () => errorsOf(judged.current),
    onSubmit: () => onSubmit?.(store.visibleAnswers()),
  });

  function commit() {
    void formik.setValues(store.answers(), false);
    formik.setErrors(errorsOf(store.issues()));
  }
  return {
    submitting: formik.isSubmitting,
    refusals,
    refuse,
    leave(path) {
      const owner = ownerOf(store.form, path);
      store.judge(owner);
      touched.current = { ...touched.current, [owner]: true };
      void formik.setTouched(touched.current, false);
      commit();
      onCommit?.(owner);
    },
    async submit() {
      if (running.current) return;
      running.current = true;
      try {
        judged.current = judge(store, stepIds);
        if (judged.current.length > 0) refuse(judged.current);
        else store.showIssues([]);
        commit();
        await formik.submitForm();
      } finally {
        running.current = false;
      }
    },
  };

  function refuse(issues: readonly Issue[]) {
    store.showIssues(issues);
    setRefusals((count) => count + 1);
    onInvalid?.(issues);
  }
}

function judge(
  { form, answers, context }: AnswerStore,
  stepIds: readonly string[] | undefined,
): readonly Issue[] {
  if (stepIds === undefined) return validateForm(form, answers(), context).issues;
  return stepIds.flatMap((id) => validateStep(form, id, answers(), context).issues);
}

function errorsOf(issues: readonly Issue[]): Record<Path, string> {
  return Object.fromEntries(issues.map(({ path, code }) => [path, code]));
}
