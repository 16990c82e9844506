import { issueText, localize, romeDate, type NextEvent, type ScriptStep } from '@istanze/shared';
import { useId, useState } from 'react';
import { formatDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button, IconButton } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useDefinition, useFlow } from '../flow-designer';
import { PlayAnswers } from './PlayAnswers';
import { PlayHistory } from './PlayHistory';
import { stepFor, type Play } from './use-play';

interface PlayPanelProps {
  readonly play: Play;
  readonly onClose: () => void;
}

/** An instance made up goes through the flow: who may do what, what the citizen reads, what the days bring. */
export function PlayPanel({ play, onClose }: PlayPanelProps) {
  const { t, locale } = useLanguage();
  const { states } = useDefinition();
  const { walk } = play;
  const state = states.find(({ key }) => key === walk.state?.state);
  return (
    <section className="sheet flow-play" aria-label={t('play.title')} data-open="">
      <header className="sheet-head">
        <div className="grow">
          <p className="small muted">{t('play.title')}</p>
          <h2>{localize(state?.name, locale)}</h2>
        </div>
        <IconButton icon="close" label={t('play.close')} onPress={onClose} />
      </header>
      <div className="sheet-body stack">
        <div role="status" className="stack-tight">
          {walk.state === null ? null : (
            <Badge tone="accent">{t(`flow.category.${walk.state.category}`)}</Badge>
          )}
          <Dates play={play} />
        </div>
        {state?.citizenText === undefined ? null : (
          <section>
            <h3 className="field-label">{t('play.citizen-reads')}</h3>
            <blockquote className="flow-quote">{localize(state.citizenText, locale)}</blockquote>
          </section>
        )}
        {walk.refused === undefined ? null : (
          <Notice
            tone="warn"
            live="alert"
            title={t('play.refused')}
            actions={<Button onPress={play.back}>{t('play.back')}</Button>}
          >
            {walk.refused.issues.map((issue) => issueText(issue, locale)).join(' ')}
          </Notice>
        )}
        <NextSteps play={play} />
        <Clock play={play} />
        <PlayAnswers play={play} />
        <PlayHistory steps={walk.steps} />
        <div className="inline">
          <Button icon="undo" isDisabled={!play.canGoBack} onPress={play.back}>
            {t('play.back')}
          </Button>
          <Button icon="retry" isDisabled={!play.canGoBack} onPress={play.startAgain}>
            {t('play.again')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Dates({ play: { walk } }: { readonly play: Play }) {
  const { t, locale } = useLanguage();
  const { term } = walk;
  return (
    <>
      <p>{t('play.today', { date: formatDate(romeDate(walk.at), locale) })}</p>
      {term === null ? null : (
        <p className="small">
          {term.ended
            ? t('play.term-ended')
            : t(term.suspended ? 'play.term-suspended' : 'play.term', {
                date: formatDate(term.finalDate, locale),
                days: term.remainingDays,
              })}
        </p>
      )}
    </>
  );
}

/** What may happen from here, under who makes it happen. */
function NextSteps({ play }: { readonly play: Play }) {
  const { t } = useLanguage();
  const isClocks = useClockOutcomes(play);
  const next = play.walk.next.filter((event) => !isClocks(event));
  const groups = [
    { key: 'staff', events: next.filter((one) => one.kind === 'perform' && one.performer === 'staff') },
    { key: 'citizen', events: next.filter((one) => isCitizens(one)) },
    {
      key: 'system',
      events: next.filter((one) => one.kind !== 'timer' && !isCitizens(one) && !isStaffs(one)),
    },
  ] as const;
  if (play.walk.refused !== undefined) return null;
  if (next.length === 0) return <Notice tone="ok" title={t('play.over')} />;
  return groups.map(({ key, events }) =>
    events.length === 0 ? null : (
      <section key={key}>
        <h3 className="field-label">{t(`play.by.${key}`)}</h3>
        <ul className="plain-list stack-tight">
          {events.map((event, at) => (
            <NextStep key={at} event={event} play={play} />
          ))}
        </ul>
      </section>
    ),
  );
}

/** Outcomes that only the clock chooses: nobody is offered them. */
function useClockOutcomes({ walk }: Play): (event: NextEvent) => boolean {
  const { states } = useDefinition();
  const { around } = useFlow();
  const present = states.find(({ key }) => key === walk.state?.state);
  return (event) => {
    if (event.kind !== 'perform') return false;
    const type = present?.activities.find(({ key }) => key === event.activity)?.type ?? '';
    return around.activityTypes.get(type)?.systemOutcomes?.includes(event.outcome) === true;
  };
}

function isStaffs(event: NextEvent): boolean {
  return event.kind === 'perform' && event.performer === 'staff';
}

function isCitizens(event: NextEvent): boolean {
  return event.kind === 'withdrawal' || (event.kind === 'perform' && event.performer === 'citizen');
}

function NextStep({ event, play }: { readonly event: NextEvent; readonly play: Play }) {
  const { t, locale } = useLanguage();
  const { states } = useDefinition();
  const present = states.find(({ key }) => key === play.walk.state?.state);
  const take = (step: ScriptStep | undefined) => step !== undefined && play.do(step);
  if (event.kind === 'signal')
    return event.outcomes.map((key) => {
      const outcome = present?.activities.flatMap((one) => one.outcomes).find((one) => one.key === key);
      return (
        <li key={key}>
          <Button block onPress={() => take(stepFor(event, key))}>
            {localize(outcome?.name, locale) || key}
          </Button>
        </li>
      );
    });
  if (event.kind !== 'perform')
    return (
      <li>
        <Button block onPress={() => take(stepFor(event))}>
          {t(event.kind === 'timer' ? 'play.title' : `play.event.${event.kind}`)}
        </Button>
      </li>
    );
  const activity = present?.activities.find(({ key }) => key === event.activity);
  const outcome = activity?.outcomes.find(({ key }) => key === event.outcome);
  return (
    <li>
      <Button block isDisabled={!event.allowed} onPress={() => take(stepFor(event))}>
        {localize(outcome?.name, locale) || event.outcome}
      </Button>
      {event.allowed ? null : (
        <p className="small muted">
          {localize(outcome?.guardText ?? activity?.guardText, locale) || t('play.guarded')}
        </p>
      )}
    </li>
  );
}

/** The days, moved by hand; what is due on the way rings by itself. */
function Clock({ play }: { readonly play: Play }) {
  const { t, locale } = useLanguage();
  const id = useId();
  const [days, setDays] = useState(10);
  const timer = play.walk.next.find((event) => event.kind === 'timer');
  return (
    <section className="stack-tight">
      <label className="field-label" htmlFor={id}>
        {t('play.clock')}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={120}
        value={days}
        aria-valuetext={t('flow.days', { days })}
        onChange={(event) => setDays(Number(event.target.value))}
      />
      <Button icon="clock" onPress={() => play.do({ do: 'wait', days })}>
        {t('play.wait', { days })}
      </Button>
      {timer?.kind === 'timer' ? (
        <Button icon="bell" onPress={() => play.do({ do: 'wait-for-timer' })}>
          {t('play.to-next', { date: formatDate(romeDate(timer.at), locale) })}
        </Button>
      ) : null}
    </section>
  );
}
