import { issueText, localize, printForm, type JourneyStep } from '@istanze/shared';
import { SummaryView } from '@istanze/shared/react';
import { useId, useState, type ReactNode } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { FormScope } from '../../ui/FormScope';
import { Notice } from '../../ui/Notice';
import { QuoteView } from './QuoteView';
import type { TrialRun } from './use-trial-run';

/** The screens of the citizen in the order of the service, up to sending. */
export function JourneyStage({ run }: { readonly run: TrialRun }) {
  const { t, locale } = useLanguage();
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState(false);
  const screens = run.content.journey.filter(({ kind }) => kind !== 'confirmation');
  const screen = screens[at];
  if (screen === undefined) return <Notice tone="warn" title={t('trial.no-screens')} />;
  const isLast = at === screens.length - 1;
  const goOn = () => {
    if (!isLast) return setAt(at + 1);
    setRefused(run.found.issues.length > 0 || !run.send());
  };
  return (
    <section className="card card-body stack" aria-label={t('trial.journey')}>
      <ol className="trial-screens">
        {screens.map((each, index) => (
          <li key={each.id}>
            <button
              type="button"
              className="button"
              data-variant="quiet"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              {index + 1}. {localize(each.title, locale)}
            </button>
          </li>
        ))}
      </ol>
      <h2>{localize(screen.title, locale)}</h2>
      <Screen key={screen.id} run={run} screen={screen} last={isLast} onDone={goOn} />
      {refused ? <Refused run={run} /> : null}
    </section>
  );
}

interface ScreenProps {
  readonly run: TrialRun;
  readonly screen: JourneyStep;
  readonly last: boolean;
  readonly onDone: () => void;
}

function Screen(props: ScreenProps) {
  switch (props.screen.kind) {
    case 'data':
      return <DataScreen {...props} />;
    case 'summary':
      return <Summary {...props} />;
    case 'payment':
      return (
        <Plain {...props}>
          <QuoteView quote={props.run.quote} />
        </Plain>
      );
    case 'consent':
      return <Consent {...props} />;
    default:
      return <Plain {...props} />;
  }
}

function DataScreen({ run, screen, last, onDone }: ScreenProps) {
  const formId = useId();
  return (
    <>
      <DrawnForm
        store={run.store}
        stepIds={screen.stepId === undefined ? [] : [screen.stepId]}
        formId={formId}
        headingLevel={3}
        onSubmit={onDone}
      />
      <GoOn last={last} form={formId} />
    </>
  );
}

function Summary({ run, last, onDone }: ScreenProps) {
  const { locale } = useLanguage();
  const { form, store, found } = run;
  return (
    <>
      {found.issues.length === 0 ? null : <Wrong run={run} />}
      <FormScope>
        <SummaryView printed={printForm(form, store.answers(), locale, store.context)} locale={locale} />
      </FormScope>
      <QuoteView quote={run.quote} />
      <GoOn last={last} onPress={onDone} />
    </>
  );
}

/** As the portal does: with errors nothing is sent, and neither where the flow does not want it. */
function Refused({ run }: { readonly run: TrialRun }) {
  const { t } = useLanguage();
  const wrong = run.found.issues.length > 0;
  return (
    <Notice tone="danger" live="alert" title={t('trial.refused')}>
      {t(wrong ? 'trial.refused-wrong' : 'trial.refused-help')}
    </Notice>
  );
}

function Wrong({ run }: { readonly run: TrialRun }) {
  const { t, locale } = useLanguage();
  const { issues } = run.found;
  return (
    <Notice tone="warn" title={t('trial.wrong', { count: issues.length })}>
      <ul className="plain-list">
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{issueText(issue, locale)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Consent(props: ScreenProps) {
  const { locale } = useLanguage();
  const { notice, legalBasis } = props.run.content.configuration.privacy;
  return (
    <Plain {...props}>
      <p className="trial-notice">{localize(notice, locale)}</p>
      <p className="small muted">{localize(legalBasis, locale)}</p>
    </Plain>
  );
}

function Plain({ last, onDone, children }: ScreenProps & { readonly children?: ReactNode }) {
  return (
    <>
      {children}
      <GoOn last={last} onPress={onDone} />
    </>
  );
}

interface GoOnProps {
  readonly last: boolean;
  readonly form?: string;
  readonly onPress?: () => void;
}

function GoOn({ last, form, onPress }: GoOnProps) {
  const { t } = useLanguage();
  return (
    <div className="inline">
      <Button
        variant="primary"
        type={form === undefined ? 'button' : 'submit'}
        {...(form === undefined ? {} : { form })}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {t(last ? 'trial.send' : 'trial.go-on')}
      </Button>
    </div>
  );
}
