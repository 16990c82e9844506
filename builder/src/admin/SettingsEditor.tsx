import type { Answers, CompiledForm, Issue } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DrawnForm } from '../app/DrawnForm';
import { todayInRome } from '../i18n/format';
import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** How a save ended: done, refused at fields, or refused as a whole with its words. */
export type SettingsOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly text: string };

interface SettingsEditorProps {
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly submit: string;
  readonly backTo: string;
  /** Told of every change, for who shows what becomes of it. */
  readonly onChange?: (answers: Answers) => void;
  readonly onSave: (answers: Answers) => Promise<SettingsOutcome>;
  /** What the form language cannot ask, between its fields and the button. */
  readonly children?: ReactNode;
}

const NO_ISSUES: readonly Issue[] = [];

/** A settings form with its button; what the server refuses is shown at its field. */
export function SettingsEditor({
  form,
  answers,
  submit,
  backTo,
  onChange,
  onSave,
  children,
}: SettingsEditorProps) {
  const t = useT();
  const formId = useId();
  const [store] = useState(() => createAnswerStore(form, answers, { today: todayInRome() }));
  useEffect(
    () => (onChange === undefined ? undefined : store.onChange(() => onChange(store.visibleAnswers()))),
    [store, onChange],
  );
  const [issues, setIssues] = useState(NO_ISSUES);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (given: Answers): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const outcome = await onSave(given);
    setBusy(false);
    if (outcome.kind === 'issues') setIssues(outcome.issues);
    if (outcome.kind === 'refused') setRefusal(outcome.text);
  };
  return (
    <div className="panel card-body settings-editor">
      {refusal === undefined ? null : (
        <Notice tone="danger" live="alert">
          {refusal}
        </Notice>
      )}
      <DrawnForm store={store} headingLevel={2} formId={formId} issues={issues} onSubmit={save} />
      {children}
      <div className="inline">
        <Button type="submit" form={formId} variant="primary" isPending={busy}>
          {submit}
        </Button>
        <Link className="button" data-variant="quiet" to={backTo}>
          {t('common.back')}
        </Link>
      </div>
    </div>
  );
}
