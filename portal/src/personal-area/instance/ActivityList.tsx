import { lazy, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { InBrowser } from '../../ui/InBrowser';
import { Markdown } from '../../ui/Markdown';
import { DueWords } from '../parts/DueWords';

/** Only who has something to fill in waits for the forms. */
const OutcomeForm = lazy(async () => ({ default: (await import('./OutcomeForm')).OutcomeForm }));

type Activity = LiveInstance['activities'][number];

interface ActivityListProps {
  readonly instance: LiveInstance;
  onChanged(): void;
}

/** What the person has to do now, each with its form. */
export function ActivityList({ instance, onChanged }: ActivityListProps): ReactNode {
  const own = instance.activities.filter(
    ({ performer, status }) => performer === 'CITIZEN' && status !== 'done',
  );
  return own.map((activity) => (
    <ActivityCard key={activity.key} instance={instance} activity={activity} onChanged={onChanged} />
  ));
}

interface ActivityCardProps extends ActivityListProps {
  readonly activity: Activity;
}

function ActivityCard({ instance, activity, onChanged }: ActivityCardProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const reason = useReason();
  const possible = activity.outcomes.filter(({ allowed }) => allowed);
  const [chosen, setChosen] = useState<string | undefined>(
    possible.length === 1 ? possible[0]?.key : undefined,
  );
  const asked = useRef<HTMLDivElement>(null);
  const choices = useRef<HTMLParagraphElement>(null);
  // What was pressed goes away with the choice: the focus follows to what takes its place.
  const choose = (key: string | undefined): void => {
    flushSync(() => setChosen(key));
    (asked.current ?? choices.current)?.focus();
  };
  const outcome = possible.find(({ key }) => key === chosen);
  const help = text(activity.help);
  const id = `activity-${activity.key}`;
  return (
    <section className="card activity-card" aria-labelledby={id}>
      <div className="card-body">
        <h2 className="card-title h4" id={id}>
          {text(activity.name)}
        </h2>
        {activity.due !== null && (
          <div className="activity-due">
            <DueWords due={activity.due} />
          </div>
        )}
        {help !== '' && <Markdown source={help} />}
        {activity.status === 'preparing' && <p>{t('activity.preparing')}</p>}
        {!activity.allowed && activity.reason !== null && (
          <p>{text(activity.reasonText) || reason(activity.reason)}</p>
        )}
        {possible.length > 1 && outcome === undefined && (
          <p className="sheet-actions" ref={choices} tabIndex={-1}>
            {possible.map(({ key, name, tone }) => (
              <button
                key={key}
                type="button"
                className={tone === 'primary' ? 'btn btn-primary' : 'btn btn-outline-primary'}
                onClick={() => choose(key)}
              >
                {text(name)}
              </button>
            ))}
          </p>
        )}
        {outcome !== undefined && activity.status === 'open' && (
          <div className="outcome-box" ref={asked} tabIndex={-1} role="group" aria-label={text(outcome.name)}>
            <InBrowser waiting={<p role="status">{t('wait.loading')}</p>}>
              <OutcomeForm
                key={outcome.key}
                instance={instance}
                activity={activity}
                outcome={outcome}
                onDone={onChanged}
              />
            </InBrowser>
            {possible.length > 1 && (
              <button type="button" className="btn btn-outline-primary" onClick={() => choose(undefined)}>
                {t('action.back')}
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
