import { useMutation } from '@apollo/client/react';
import { compileForm, isJsonObject, type Answers, type ReleaseContent } from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { formEnvironment } from '../../console/instance/form-environment';
import { SaveServiceTestDocument, type ServiceTestFieldsFragment } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { SkeletonLines } from '../../ui/Skeleton';
import { PersonChoice } from '../../form-designer/preview/PersonChoice';
import { answersOf, NOBODY, type SamplePerson } from '../../form-designer/preview/sample-people';
import { useServicePlace } from '../service-context';
import { SettingsEditor, type SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { Differences } from './Differences';
import { expectationForm, toExpectationAnswers, toServiceTest } from './expectations';
import { FactFields } from './FactFields';
import { FlowStage } from './FlowStage';
import { JourneyStage } from './JourneyStage';
import { runTests } from './run-tests';
import { useTrialRun, type TrialRun } from './use-trial-run';
import { useTrialService, type StoredTest } from './use-trial-service';
import './tests.css';

/** The service tried from the first screen to the last state, without leaving a request; what was tried becomes a test. */
export function TrialPage() {
  const { t } = useLanguage();
  const { testId } = useParams();
  const place = useServicePlace();
  const { trial, setTests } = useTrialService(place);
  switch (trial.status) {
    case 'loading':
      return (
        <div className="page">
          <SkeletonLines label={t('common.loading')} heights={[44, 360]} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorState title={t('trial.failed')} onRetry={() => window.location.reload()} />
        </div>
      );
    case 'broken':
      return <Broken base={`/servizi/${place.service.id}`} />;
    case 'ready': {
      const stored = trial.tests.find(({ test }) => test.id === testId);
      if (testId !== undefined && stored === undefined)
        return <EmptyState icon="search" title={t('tests.missing')} />;
      return (
        <Trial
          key={stored === undefined ? 'new' : `${stored.test.id} ${stored.version}`}
          content={trial.content}
          stored={stored}
          onSaved={setTests}
        />
      );
    }
  }
}

/** The form has problems that keep it from running. */
export function Broken({ base }: { readonly base: string }) {
  const { t } = useLanguage();
  return (
    <div className="page">
      <Notice
        tone="warn"
        title={t('trial.broken')}
        actions={
          <Link className="button" data-variant="primary" to={`${base}/modulo`}>
            {t('publish.correct')}
          </Link>
        }
      >
        {t('trial.broken-help')}
      </Notice>
    </div>
  );
}

interface TrialProps {
  readonly content: ReleaseContent;
  readonly stored: StoredTest | undefined;
  readonly onSaved: (rows: readonly ServiceTestFieldsFragment[]) => void;
}

/** Another person begins another trial. */
function Trial(props: TrialProps) {
  const [person, setPerson] = useState<SamplePerson>(NOBODY);
  const answers = useMemo(
    () => answersOf(person, compileForm(props.content.form, formEnvironment(props.content))),
    [person, props.content],
  );
  return <TrialBench key={person.key} {...props} answers={answers} person={person} onPerson={setPerson} />;
}

interface BenchProps extends TrialProps {
  readonly answers: Answers;
  readonly person: SamplePerson;
  readonly onPerson: (person: SamplePerson) => void;
}

function TrialBench({ content, stored, onSaved, answers, person, onPerson }: BenchProps) {
  const { t } = useLanguage();
  const { service } = useServicePlace();
  const run = useTrialRun(content, stored?.test, answers);
  return (
    <div className="page trial">
      <div className="trial-head">
        <Link to={`/servizi/${service.id}/prove`} className="button" data-variant="quiet">
          <Icon name="arrowLeft" />
          {t('trial.back')}
        </Link>
        <p className="muted">{t('trial.intro')}</p>
        {stored === undefined && run.moments.length === 0 ? (
          <PersonChoice person={person} onChange={onPerson} />
        ) : null}
      </div>
      <div className="trial-columns">
        <div className="stack">
          <FactFields run={run} />
          {run.moments.length === 0 ? <JourneyStage run={run} /> : <FlowStage run={run} />}
        </div>
        <TestSheet run={run} stored={stored} onSaved={onSaved} />
      </div>
    </div>
  );
}

interface TestSheetProps {
  readonly run: TrialRun;
  readonly stored: StoredTest | undefined;
  readonly onSaved: TrialProps['onSaved'];
}

/** What a test of this trial expects: as it was found, until somebody writes otherwise. */
function TestSheet({ run, stored, onSaved }: TestSheetProps) {
  const { t } = useLanguage();
  const { service } = useServicePlace();
  const save = useSaveTest(run, stored, onSaved);
  const { content, found } = run;
  const form = useMemo(() => expectationForm(content, found.issues), [content, found.issues]);
  const first = toExpectationAnswers(stored?.test, found, content);
  const { name: _name, ...expected } = first;
  return (
    <aside className="trial-test stack" aria-labelledby="trial-test">
      <h2 id="trial-test">{t(stored === undefined ? 'tests.save-title' : 'tests.edit-title')}</h2>
      <p className="small muted">{t('tests.save-help')}</p>
      {stored === undefined ? null : <Outcome run={run} stored={stored} />}
      <SettingsEditor
        key={stored === undefined ? JSON.stringify(expected) : stored.test.id}
        form={form}
        answers={first}
        submit={t('tests.save')}
        backTo={`/servizi/${service.id}/prove`}
        onSave={save}
      />
    </aside>
  );
}

function Outcome({
  run: { content, form },
  stored,
}: {
  readonly run: TrialRun;
  readonly stored: StoredTest;
}) {
  const { t } = useLanguage();
  const [outcome] = runTests(content, [stored.test], todayInRome()) ?? [];
  if (outcome === undefined) return null;
  return outcome.differences.length === 0 ? (
    <Notice tone="ok" title={t('tests.passes')} />
  ) : (
    <Notice tone="danger" title={t('tests.fails')}>
      <Differences differences={outcome.differences} content={content} form={form} />
    </Notice>
  );
}

function useSaveTest(run: TrialRun, stored: StoredTest | undefined, onSaved: TrialProps['onSaved']) {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const navigate = useNavigate();
  const [mutate] = useMutation(SaveServiceTestDocument);
  return async (written: Answers): Promise<SettingsOutcome> => {
    const given =
      run.moments.length === 0 && stored?.test.steps !== undefined
        ? { ...run.given, steps: stored.test.steps }
        : run.given;
    const definition: unknown = JSON.parse(JSON.stringify(toServiceTest(written, given, run.found.issues)));
    if (!isJsonObject(definition)) return toOutcome({ t, locale }, undefined);
    try {
      const { data } = await mutate({
        variables: {
          serviceId: service.id,
          definition,
          ...(stored === undefined ? {} : { id: stored.test.id, expectedVersion: stored.version }),
        },
      });
      const result = data?.saveServiceTest;
      if (result?.__typename !== 'ServiceTestsPayload') {
        if (result?.__typename === 'ValidationRefusal')
          return {
            kind: 'refused',
            text: result.issues
              .map((issue) => authoringText({ code: issue.code, path: issue.path }, locale))
              .join(' '),
          };
        return toOutcome({ t, locale }, result);
      }
      onSaved(result.tests);
      await navigate(`/servizi/${service.id}/prove`);
      return { kind: 'saved' };
    } catch {
      return toOutcome({ t, locale }, undefined);
    }
  };
}
