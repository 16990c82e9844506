import { useMutation } from '@apollo/client/react';
import {
  compileForm,
  isJsonObject,
  localize,
  type Answers,
  type CompiledForm,
  type Issue,
} from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  SubmitCounterDraftDocument,
  type CounterDraftInstanceFragment,
} from '../../graphql/generated/graphql';
import { DrawnForm } from '../../app/DrawnForm';
import { createAttempts } from '../../graphql/idempotency';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { Notice } from '../../ui/Notice';
import { SkeletonLines } from '../../ui/Skeleton';
import { useRelease } from '../instance/release';
import { useDraftSaving } from './use-draft-saving';

interface CounterFormProps {
  readonly draft: CounterDraftInstanceFragment;
  readonly onLeave: () => void;
}

/** The form of the service as it is online, filled in for somebody, kept while it is written and sent in their name. */
export function CounterForm(props: CounterFormProps) {
  const { t } = useLanguage();
  const release = useRelease(props.draft.releaseId);
  const form = useMemo(
    () => (release.status === 'ready' ? compileForm(release.content.form) : undefined),
    [release],
  );
  if (release.status === 'failed') return <ErrorState title={t('counter.no-form')} onRetry={props.onLeave} />;
  if (form === undefined) return <SkeletonLines label={t('common.loading')} heights={[60, 60, 60]} />;
  return <OpenForm {...props} form={form} />;
}

const NOTHING: readonly Issue[] = [];

function OpenForm({ draft, form, onLeave }: CounterFormProps & { readonly form: CompiledForm }) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const formId = useId();
  const [initial] = useState<Answers>(() => (isJsonObject(draft.answers) ? draft.answers : {}));
  const [store] = useState<AnswerStore>(() => createAnswerStore(form, initial, { today: todayInRome() }));
  const saving = useDraftSaving(draft, initial);
  const { later } = saving;
  const [submit] = useMutation(SubmitCounterDraftDocument);
  const [attempts] = useState(() => createAttempts());
  const [issues, setIssues] = useState(NOTHING);
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  useEffect(() => store.onChange(() => later(store.answers())), [later, store]);
  const send = async (answers: Answers) => {
    setSending(true);
    setProblem(undefined);
    try {
      const version = await saving.now(answers);
      const order = { code: draft.code, expectedVersion: version };
      const { data } = await submit({ variables: { ...order, idempotencyKey: attempts.keyFor(order) } });
      const result = data?.submitInstance;
      if (result?.__typename === 'InstancePayload') return void navigate(`/istanze/${draft.code}`);
      if (result?.__typename === 'ValidationRefusal')
        setIssues(result.issues.map(({ path, code }) => ({ path, code })));
      else setProblem(reasonText({ t, locale }, result?.__typename === 'NotAllowed' ? result.reason : null));
    } catch {
      setProblem(t('counter.not-sent'));
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="card counter-card stack" aria-labelledby={`${formId}-title`}>
      <h2 id={`${formId}-title`}>{localize(draft.service.title, locale)}</h2>
      <p className="muted">
        {t('counter.for', { name: draft.applicant.name, fiscalCode: draft.applicant.fiscalCode })}
      </p>
      {problem === undefined ? null : <Notice tone="danger" live="alert" title={problem} />}
      <DrawnForm store={store} headingLevel={3} formId={formId} issues={issues} onSubmit={send} />
      <p className="small muted" role="status">
        {t(`counter.saving.${saving.state}`)}
      </p>
      <p className="small">{t('counter.declares')}</p>
      <div className="inline">
        <Button type="submit" form={formId} variant="primary" isPending={sending}>
          {t('counter.send')}
        </Button>
        <Button variant="quiet" onPress={onLeave}>
          {t('common.back')}
        </Button>
      </div>
    </section>
  );
}
