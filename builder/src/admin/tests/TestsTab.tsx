import { useMutation } from '@apollo/client/react';
import { compileForm, type ReleaseContent } from '@istanze/shared';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { formEnvironment } from '../../console/instance/form-environment';
import { RemoveServiceTestDocument, type ServiceTestFieldsFragment } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { useServicePlace } from '../service-context';
import { Differences } from './Differences';
import { runTests, type TestOutcome } from './run-tests';
import { Broken } from './TrialPage';
import { useTrialService, type StoredTest } from './use-trial-service';
import './tests.css';

/** The examples that the municipality keeps of what the service must do, each with what it gives now. */
export function TestsTab() {
  const { t } = useLanguage();
  const place = useServicePlace();
  const { trial, setTests } = useTrialService(place);
  const base = `/servizi/${place.service.id}`;
  switch (trial.status) {
    case 'loading':
      return (
        <div className="page">
          <SkeletonLines label={t('common.loading')} heights={[44, 64, 64]} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorState title={t('trial.failed')} onRetry={() => window.location.reload()} />
        </div>
      );
    case 'broken':
      return <Broken base={base} />;
    case 'ready':
      return <Tests base={base} content={trial.content} tests={trial.tests} onChange={setTests} />;
  }
}

interface TestsProps {
  readonly base: string;
  readonly content: ReleaseContent;
  readonly tests: readonly StoredTest[];
  readonly onChange: (rows: readonly ServiceTestFieldsFragment[]) => void;
}

function Tests({ base, content, tests, onChange }: TestsProps) {
  const { t } = useLanguage();
  const form = useMemo(() => compileForm(content.form, formEnvironment(content)), [content]);
  const outcomes = useMemo(
    () =>
      runTests(
        content,
        tests.map(({ test }) => test),
        todayInRome(),
      ) ?? [],
    [content, tests],
  );
  const start = (
    <Link className="button" data-variant="primary" to={`${base}/prove/nuova`}>
      <Icon name="eye" />
      {t('trial.start')}
    </Link>
  );
  if (tests.length === 0)
    return (
      <EmptyState icon="check" title={t('tests.empty')} action={start}>
        {t('tests.empty-help')}
      </EmptyState>
    );
  const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
  return (
    <div className="page">
      <div className="tests-head">
        <p role="status">{t('tests.result', { count: outcomes.length, failed })}</p>
        {start}
      </div>
      <ul className="card tests">
        {outcomes.map((outcome, at) => (
          <Test
            key={outcome.test.id}
            outcome={outcome}
            version={tests[at]?.version ?? 0}
            to={`${base}/prove/${outcome.test.id}`}
            onChange={onChange}
          >
            <Differences differences={outcome.differences} content={content} form={form} />
          </Test>
        ))}
      </ul>
    </div>
  );
}

interface TestProps {
  readonly outcome: TestOutcome;
  readonly version: number;
  readonly to: string;
  readonly onChange: TestsProps['onChange'];
  readonly children: ReactNode;
}

function Test({ outcome: { test, differences }, version, to, onChange, children }: TestProps) {
  const { t } = useLanguage();
  const passes = differences.length === 0;
  return (
    <li className="panel-row test">
      <div>
        <div className="inline">
          <strong>{test.name}</strong>
          <Badge tone={passes ? 'ok' : 'danger'} icon={passes ? 'check' : 'alert'}>
            {t(passes ? 'tests.passes' : 'tests.fails')}
          </Badge>
        </div>
        {passes ? null : children}
      </div>
      <div className="inline">
        <Link
          className="button"
          data-variant="secondary"
          to={to}
          aria-label={t('tests.open', { name: test.name })}
        >
          {t('tests.open-short')}
        </Link>
        <Remove id={test.id} name={test.name} version={version} onChange={onChange} />
      </div>
    </li>
  );
}

interface RemoveProps {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly onChange: TestsProps['onChange'];
}

function Remove({ id, name, version, onChange }: RemoveProps) {
  const { t } = useLanguage();
  const notify = useNotify();
  const [asked, setAsked] = useState(false);
  const [mutate, { loading }] = useMutation(RemoveServiceTestDocument);
  const remove = async () => {
    const answer = await mutate({ variables: { id, expectedVersion: version } }).catch(() => undefined);
    const result = answer?.data?.removeServiceTest;
    setAsked(false);
    if (result?.__typename === 'ServiceTestsPayload') onChange(result.tests);
    else notify({ text: t('library.conflict') });
  };
  return (
    <>
      <Button
        variant="quiet"
        icon="trash"
        aria-label={t('tests.remove', { name })}
        onPress={() => setAsked(true)}
      >
        {t('tests.remove-short')}
      </Button>
      <Dialog
        role="alertdialog"
        title={t('tests.remove', { name })}
        isOpen={asked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsked(false)}>
              {t('common.back')}
            </Button>
            <Button variant="danger" isPending={loading} onPress={() => void remove()}>
              {t('tests.remove-short')}
            </Button>
          </>
        }
      >
        <p>{t('tests.remove-help')}</p>
      </Dialog>
    </>
  );
}
