import { compileForm, localize, prefill, type Answers, type CompiledForm, type Issue } from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { DrawnForm } from '../../../app/DrawnForm';
import { todayInRome } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import type { Consequences } from './consequences';
import { Effects } from './Effects';
import type { ChosenOutcome } from './find-outcome';
import { parseOutcomeForm } from './outcome-form';
import type { Trouble } from './trouble';
import { TroubleNotice } from './TroubleNotice';
import { PreviewButton } from './PreviewButton';
import type { ViewedFile } from '../../../viewer/Viewer';

interface OutcomeFormProps {
  readonly chosen: ChosenOutcome;
  readonly code: string;
  readonly consequences: Consequences;
  readonly trouble: Trouble | undefined;
  readonly busy: boolean;
  readonly onConfirm: (input: Answers) => void;
  readonly onBack: () => void;
  readonly onPreview: (file: ViewedFile) => void;
}

/** What an outcome asks, what it brings about, and the button with its name. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { t } = useLanguage();
  const compiled = useMemo(() => {
    const parsed = parseOutcomeForm(props.chosen.outcome.inputForm);
    return parsed.ok ? compileForm(parsed.value) : undefined;
  }, [props.chosen.outcome.inputForm]);
  if (compiled === undefined)
    return (
      <div className="outcome">
        <Notice
          tone="danger"
          live="alert"
          title={t('outcome.broken')}
          actions={<Button onPress={props.onBack}>{t('common.back')}</Button>}
        />
      </div>
    );
  return <CompiledOutcome {...props} form={compiled} />;
}

const NO_ISSUES: readonly Issue[] = [];

function CompiledOutcome(props: OutcomeFormProps & { readonly form: CompiledForm }) {
  const { chosen, code, form, trouble, busy, onBack, onConfirm } = props;
  const { t, locale } = useLanguage();
  const formId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [store] = useState<AnswerStore>(() =>
    createAnswerStore(form, prefill(form, []).answers, { today: todayInRome() }),
  );
  const [previewIssues, setPreviewIssues] = useState(NO_ISSUES);
  const issues = trouble?.kind === 'issues' ? trouble.issues : previewIssues;
  const name = localize(chosen.outcome.name, locale);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="outcome" aria-labelledby={`${formId}-title`}>
      <h2 ref={heading} id={`${formId}-title`} tabIndex={-1}>
        {name}
      </h2>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} />}
      <DrawnForm store={store} headingLevel={3} formId={formId} issues={issues} onSubmit={onConfirm} />
      <div className="outcome-foot">
        <Effects consequences={props.consequences} code={code} />
        {chosen.outcome.previewTemplate === null ? null : (
          <PreviewButton
            chosen={chosen}
            code={code}
            store={store}
            name={name}
            onPreview={props.onPreview}
            onIssues={setPreviewIssues}
          />
        )}
        <div className="outcome-buttons">
          <Button
            block
            type="submit"
            form={formId}
            variant={chosen.outcome.tone === 'danger' ? 'danger' : 'primary'}
            isPending={busy}
          >
            {name}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </div>
      </div>
    </section>
  );
}
