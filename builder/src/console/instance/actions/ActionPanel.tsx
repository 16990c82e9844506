import { localize } from '@istanze/shared';
import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';
import { formatDate } from '../../../i18n/format';
import { useLanguage, useT } from '../../../i18n/i18n';
import { reasonText } from '../../../i18n/server-words';
import { Button, type ButtonVariant } from '../../../ui/Button';
import { FocusKeeper } from '../../../ui/FocusKeeper';
import { Icon } from '../../../ui/Icon';
import { REPRESENTATIVE_ID } from '../RepresentativeNotice';
import { arrangeOutcomes, type ArrangedOutcomes } from './arrange-outcomes';
import { Awaited } from './Awaited';
import type { ChosenOutcome } from './find-outcome';
import { WhyNot } from './WhyNot';

/** Where the focus goes when what was pressed is no longer offered. */
export const ACTIONS_ID = 'instance-actions';

interface ActionPanelProps {
  readonly code: string;
  readonly activities: readonly ActivityFieldsFragment[];
  /** The product itself is taking the instance on. */
  readonly moving: boolean;
  /** The outcome being sent right now. */
  readonly busy: boolean;
  readonly stays: (chosen: ChosenOutcome) => boolean;
  readonly onChoose: (chosen: ChosenOutcome) => void;
}

/** What can be done now, the usual thing first, and what cannot with its reason; below, what is awaited from others. */
export function ActionPanel({ code, activities, moving, busy, stays, onChoose }: ActionPanelProps) {
  const { t } = useLanguage();
  const { main, other, unavailable } = arrangeOutcomes(activities, stays);
  return (
    <>
      <section className="actions" aria-labelledby="actions-title">
        <h2 id="actions-title">{t('actions.title')}</h2>
        {main.length + other.length === 0 ? (
          <p className="muted">{t(moving ? 'actions.moving' : 'actions.nothing')}</p>
        ) : null}
        {main.map((chosen, at) => (
          <OutcomeButton
            key={keyOf(chosen)}
            chosen={chosen}
            first={at === 0}
            busy={busy}
            onChoose={onChoose}
          />
        ))}
        {other.length === 0 ? null : <h3 className="actions-sub">{t('actions.other')}</h3>}
        {other.map((chosen) => (
          <OutcomeButton key={keyOf(chosen)} chosen={chosen} first={false} busy={busy} onChoose={onChoose} />
        ))}
      </section>
      <Unavailable code={code} groups={unavailable} />
      <Awaited activities={activities} />
    </>
  );
}

function keyOf({ activity, outcome }: ChosenOutcome): string {
  return `${activity.key} ${outcome.key}`;
}

interface OutcomeButtonProps {
  readonly chosen: ChosenOutcome;
  /** Only one button of a panel calls for attention. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onChoose: (chosen: ChosenOutcome) => void;
}

function OutcomeButton({ chosen, first, busy, onChoose }: OutcomeButtonProps) {
  const { t, locale } = useLanguage();
  const { activity, outcome } = chosen;
  const variant: ButtonVariant =
    outcome.tone === 'danger' ? 'danger' : outcome.tone === 'primary' && first ? 'primary' : 'secondary';
  return (
    <FocusKeeper heir={ACTIONS_ID}>
      <Button block variant={variant} isPending={busy} onPress={() => onChoose(chosen)}>
        {localize(outcome.name, locale)}
      </Button>
      {activity.help === null ? null : (
        <p className="activity-help small muted">{localize(activity.help, locale)}</p>
      )}
      {activity.due === null ? null : (
        <p className="activity-help small muted">
          {t('actions.due', { date: formatDate(activity.due, locale) })}
        </p>
      )}
    </FocusKeeper>
  );
}

/** Reasons that are about who somebody is, not about how the instance stands. */
const RULES: ReadonlySet<string> = new Set([
  'reason.other-role',
  'reason.other-office',
  'reason.other-person',
]);

/** Decisions wait for the office to check who acts for the applicant. */
const TO_CHECK = 'reason.representation-to-check';

function ToCheck() {
  const t = useT();
  return (
    <Button variant="quiet" icon="user" onPress={() => document.getElementById(REPRESENTATIVE_ID)?.focus()}>
      {t('actions.to-check')}
    </Button>
  );
}

interface UnavailableProps {
  readonly code: string;
  readonly groups: ArrangedOutcomes['unavailable'];
}

function Unavailable({ code, groups }: UnavailableProps) {
  const { t, locale } = useLanguage();
  if (groups.length === 0) return null;
  return (
    <section className="actions" aria-labelledby="unavailable-title">
      <h2 id="unavailable-title">{t('actions.unavailable')}</h2>
      {groups.map(({ reason, words, outcomes }) => (
        <div key={words?.it ?? reason ?? ''} className="unavailable">
          <ul>
            {outcomes.map((chosen) => (
              <li key={keyOf(chosen)}>
                <Icon name="lock" size="small" />
                {localize(chosen.outcome.name, locale)}
              </li>
            ))}
          </ul>
          <p className="small muted">
            {words === null ? reasonText({ t, locale }, reason) : localize(words, locale)}
          </p>
          {reason === TO_CHECK ? <ToCheck /> : null}
          {reason !== null && RULES.has(reason) ? <Rules code={code} outcomes={outcomes} /> : null}
        </div>
      ))}
    </section>
  );
}

function Rules({ code, outcomes }: { readonly code: string; readonly outcomes: readonly ChosenOutcome[] }) {
  const { locale } = useLanguage();
  const names = new Map<string, string[]>();
  for (const { activity, outcome } of outcomes)
    names.set(activity.key, [...(names.get(activity.key) ?? []), localize(outcome.name, locale)]);
  return [...names].map(([activity, shown]) => (
    <WhyNot
      key={activity}
      code={code}
      activity={activity}
      {...(names.size === 1 ? {} : { name: shown.join(', ') })}
    />
  ));
}
