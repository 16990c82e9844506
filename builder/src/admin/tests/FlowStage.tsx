import {
  addDays,
  availableActivities,
  computeTerm,
  DEFAULT_MAXIMUM_DAYS,
  localize,
  romeDate,
  type AvailableActivity,
  type IsoInstant,
  type StateDefinition,
} from '@istanze/shared';
import { trialActor } from '@istanze/shared/authoring';
import { useState, type ReactNode } from 'react';
import { formatDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { stateName } from './expectations';
import type { TrialMoment, TrialRun } from './use-trial-run';

/** What happens after sending: who sees what, what they can do, and what the days bring. */
export function FlowStage({ run }: { readonly run: TrialRun }) {
  const { t, locale } = useLanguage();
  const last = run.moments.at(-1);
  const [refused, setRefused] = useState(false);
  const state = run.content.workflow.states.find(({ key }) => key === last?.state.state);
  if (last === undefined || state === undefined) return null;
  return (
    <section className="card card-body stack" aria-label={t('trial.after')}>
      <div className="inline trial-state" role="status">
        <h2>{localize(state.name, locale)}</h2>
        <Badge tone="accent">{t(`flow.category.${last.state.category}`)}</Badge>
      </div>
      <Clock run={run} last={last} onRefused={setRefused} />
      <div className="trial-sides">
        <div className="stack">
          <CitizenSide run={run} last={last} state={state} onRefused={setRefused} />
          <Side run={run} last={last} who="system" onRefused={setRefused} />
        </div>
        <Side run={run} last={last} who="staff" onRefused={setRefused} />
      </div>
      {refused ? (
        <Notice tone="warn" live="alert" title={t('trial.step-refused')}>
          {t('trial.step-refused-help')}
        </Notice>
      ) : null}
      <History run={run} />
      <div className="inline">
        <Button icon="undo" onPress={run.startAgain}>
          {t('trial.start-again')}
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  readonly run: TrialRun;
  readonly last: TrialMoment;
  readonly onRefused: (refused: boolean) => void;
}

function Clock({ run, last, onRefused }: PartProps) {
  const { t, locale } = useLanguage();
  const today = romeDate(last.at);
  const { startedAt, marks, maximumDays = DEFAULT_MAXIMUM_DAYS } = last.state.term;
  const term = computeTerm({ startedAt, marks, maximumDays, today });
  const wait = (at: IsoInstant) => onRefused(!run.waitUntil(at));
  const inDays = (days: number): IsoInstant => `${addDays(today, days)}T08:00:00.000Z`;
  return (
    <div className="trial-clock">
      <dl className="answers">
        <div className="answer">
          <dt>{t('trial.today')}</dt>
          <dd>{formatDate(today, locale)}</dd>
        </div>
        <div className="answer">
          <dt>{t('trial.term')}</dt>
          <dd>
            {term.ended
              ? t('trial.term-ended')
              : t(term.suspended ? 'trial.term-suspended' : 'trial.term-runs', {
                  date: formatDate(term.finalDate, locale),
                  days: term.remainingDays,
                })}
          </dd>
        </div>
      </dl>
      <div className="inline" role="group" aria-label={t('trial.clock')}>
        {[1, 10, 30].map((days) => (
          <Button key={days} icon="clock" onPress={() => wait(inDays(days))}>
            {t('trial.days-on', { days })}
          </Button>
        ))}
        {run.next === undefined ? null : (
          <Button icon="bell" onPress={() => run.next !== undefined && wait(run.next)}>
            {t('trial.to-next', { date: formatDate(romeDate(run.next), locale) })}
          </Button>
        )}
      </div>
    </div>
  );
}

function CitizenSide(props: PartProps & { readonly state: StateDefinition }) {
  const { locale } = useLanguage();
  const { citizenText } = props.state;
  return (
    <Side {...props} who="citizen">
      {citizenText === undefined ? null : <p>{localize(citizenText, locale)}</p>}
    </Side>
  );
}

interface SideProps extends PartProps {
  readonly who: 'citizen' | 'staff' | 'system';
  readonly children?: ReactNode;
}

function Side({ run, last, who, onRefused, children }: SideProps) {
  const { t } = useLanguage();
  const open = openTo(run, last, who);
  return (
    <section className="trial-side" aria-labelledby={`trial-${who}`}>
      <h3 id={`trial-${who}`}>{t(`trial.side.${who}`)}</h3>
      {children}
      {open.length === 0 ? <p className="small muted">{t('trial.nothing-to-do')}</p> : null}
      {open.map((one) => (
        <Activity key={one.activity.key} open={one} run={run} onRefused={onRefused} />
      ))}
    </section>
  );
}

function openTo({ content, given, quote }: TrialRun, { state, at }: TrialMoment, who: SideProps['who']) {
  const present = content.workflow.states.find(({ key }) => key === state.state);
  const facts = {
    ...given.facts,
    amountDue: quote.total,
    maximumDays: content.service.maximumDays,
    assigned: true,
  };
  const context = { answers: given.answers, facts, today: romeDate(at) };
  return (present?.activities ?? [])
    .filter(({ performer }) => performer.kind === who)
    .flatMap((activity) =>
      availableActivities(content.workflow, state, trialActor(activity), context).filter(
        (one) => one.activity.key === activity.key && one.status !== 'done',
      ),
    );
}

interface ActivityProps {
  readonly open: AvailableActivity;
  readonly run: TrialRun;
  readonly onRefused: (refused: boolean) => void;
}

function Activity({ open: { activity, due, outcomes, reason }, run, onRefused }: ActivityProps) {
  const { t, locale } = useLanguage();
  const isSystem = activity.performer.kind === 'system';
  return (
    <div className="trial-activity">
      <p>
        <strong>{localize(activity.name, locale)}</strong>
        {due === null ? null : (
          <span className="small muted"> {t('trial.due', { date: formatDate(due, locale) })}</span>
        )}
      </p>
      {!isSystem && reason !== null ? (
        <p className="small muted">{reasonText({ t, locale }, reason)}</p>
      ) : null}
      <div className="inline">
        {outcomes.map(({ outcome, allowed }) => (
          <Button
            key={outcome.key}
            isDisabled={!isSystem && !allowed}
            onPress={() => onRefused(!run.perform({ activity: activity.key, outcome: outcome.key }))}
          >
            {localize(outcome.name, locale)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function History({ run }: { readonly run: TrialRun }) {
  const { t, locale } = useLanguage();
  const activities = run.content.workflow.states.flatMap((state) => state.activities);
  const say = ({ event, at }: TrialMoment): string => {
    const date = formatDate(romeDate(at), locale);
    if (event.kind === 'sent') return t('trial.event.sent', { date });
    if (event.kind === 'waited') return t('trial.event.waited', { date, rang: event.rang });
    const activity = activities.find(({ key }) => key === event.step.activity);
    const outcome = activity?.outcomes.find(({ key }) => key === event.step.outcome);
    return t('trial.event.done', {
      date,
      activity: localize(activity?.name, locale),
      outcome: localize(outcome?.name, locale),
    });
  };
  return (
    <details className="trial-history">
      <summary>{t('trial.history')}</summary>
      <ol>
        {run.moments.map((moment, index) => (
          <li key={index}>
            {say(moment)} → {stateName(run.content, moment.state.state, locale)}
          </li>
        ))}
      </ol>
    </details>
  );
}
