import { localize, romeDate, type SimulatedStep } from '@istanze/shared';
import { formatDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useDefinition, useFlow } from '../flow-designer';
import { actionName } from '../flow-words';

/** What happened so far, day by day. */
export function PlayHistory({ steps }: { readonly steps: readonly SimulatedStep[] }) {
  const { t, locale } = useLanguage();
  const say = useStepWords();
  return (
    <details className="flow-history">
      <summary>{t('play.history', { count: steps.length })}</summary>
      <ol>
        {steps.map((step, at) => (
          <li key={at} className="small">
            {formatDate(romeDate(step.at), locale)}: {say(step)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function useStepWords(): (step: SimulatedStep) => string {
  const words = useLanguage();
  const { t, locale } = words;
  const { states } = useDefinition();
  const { around } = useFlow();
  return ({ event, taken, state }) => {
    const name = localize(states.find(({ key }) => key === state.state)?.name, locale);
    switch (event.type) {
      case 'submitted':
        return t('play.said.submitted', { name });
      case 'activity-performed': {
        const activity = states
          .find(({ key }) => key === taken.from)
          ?.activities.find(({ key }) => key === event.activity);
        const outcome = activity?.outcomes.find(({ key }) => key === event.outcome);
        return t('play.said.performed', {
          activity: localize(activity?.name, locale),
          outcome: localize(outcome?.name, locale),
          name,
        });
      }
      case 'action-succeeded':
      case 'action-failed': {
        const id = event.run.slice(event.run.indexOf('.') + 1);
        const type = [...states.flatMap((one) => one.activities)]
          .flatMap((one) => [...one.before, ...one.outcomes.flatMap(({ after }) => after)])
          .find((action) => action.id === id)?.type;
        return t('play.said.action', { action: type === undefined ? id : actionName(words, around, type) });
      }
      case 'timer-rang':
        return t('play.said.timer', { name });
      case 'signal-received':
      case 'delivered':
      case 'withdrawn':
      case 'corrected':
      case 'action-retried':
        return t(`play.said.${event.type}`, { name });
    }
  };
}
