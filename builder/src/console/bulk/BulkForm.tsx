import { useMutation } from '@apollo/client/react';
import { compileForm, localize, prefill, type Answers, type CompiledForm } from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useId, useMemo, useState } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { PerformActivitiesDocument } from '../../graphql/generated/graphql';
import { createAttempts } from '../../graphql/idempotency';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { parseOutcomeForm } from '../instance/actions/outcome-form';
import type { BulkChoice } from './BulkDialog';
import { useStartJob } from './use-start-job';
import type { Chosen } from './use-selection';

interface BulkFormProps {
  readonly choice: BulkChoice;
  readonly chosen: readonly Chosen[];
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** What an outcome asks, once for all the chosen instances, and what will happen to each. */
export function BulkForm(props: BulkFormProps) {
  const { t } = useLanguage();
  const form = useMemo(() => {
    const parsed = parseOutcomeForm(props.choice.inputForm);
    return parsed.ok ? compileForm(parsed.value) : undefined;
  }, [props.choice.inputForm]);
  if (form === undefined)
    return (
      <Dialog
        isOpen
        title={t('outcome.broken')}
        onClose={props.onClose}
        actions={<Button onPress={props.onBack}>{t('common.back')}</Button>}
      >
        {null}
      </Dialog>
    );
  return <CompiledBulkForm {...props} form={form} />;
}

function CompiledBulkForm({
  choice,
  chosen,
  form,
  onBack,
  onClose,
  onStarted,
}: BulkFormProps & { readonly form: CompiledForm }) {
  const { t, locale } = useLanguage();
  const formId = useId();
  const [store] = useState<AnswerStore>(() =>
    createAnswerStore(form, prefill(form, []).answers, { today: todayInRome() }),
  );
  const [perform] = useMutation(PerformActivitiesDocument);
  const [attempts] = useState(() => createAttempts());
  const { start, problem, busy } = useStartJob(onStarted);
  const name = localize(choice.name, locale);
  const submit = (input: Answers) =>
    void start(async () => {
      const targets = chosen.map(({ code, version }) => ({ code, expectedVersion: version }));
      const { activity, outcome, name: title } = choice;
      const order = { targets, activity, outcome, input, title };
      const { data } = await perform({ variables: { ...order, idempotencyKey: attempts.keyFor(order) } });
      return data?.performActivities;
    });
  return (
    <Dialog
      isOpen
      title={t('bulk.confirm-title', { name, count: chosen.length })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={choice.tone === 'danger' ? 'danger' : 'primary'}
            isPending={busy}
          >
            {t('bulk.confirm', { name, count: chosen.length })}
          </Button>
        </>
      }
    >
      {problem === undefined ? null : <Notice tone="danger" live="alert" title={problem} />}
      {choice.count < chosen.length ? (
        <Notice tone="warn" title={t('bulk.some-cannot', { count: chosen.length - choice.count })}>
          {t('bulk.some-cannot-help')}
        </Notice>
      ) : null}
      <DrawnForm store={store} headingLevel={3} formId={formId} issues={[]} onSubmit={submit} />
      <p className="small muted">{t('bulk.each-as-alone')}</p>
    </Dialog>
  );
}
