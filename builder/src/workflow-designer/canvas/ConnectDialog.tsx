import {
  addOutcome,
  connectOutcome,
  localize,
  type ActivityDefinition,
  type StateDefinition,
} from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useFlow, useFlowEditing } from '../flow-designer';
import { outcomeId } from '../flow-index';
import { newOutcome } from '../new-part';

/** An arrow just drawn from an activity: which of its outcomes takes it is not said yet. */
export interface WantedWay {
  readonly activity: ActivityDefinition;
  readonly to: StateDefinition;
}

interface ConnectDialogProps {
  readonly wanted: WantedWay;
  readonly onClose: () => void;
}

/** Asks which outcome leads to a state: one of the activity's, or a new one. */
export function ConnectDialog({ wanted: { activity, to }, onClose }: ConnectDialogProps) {
  const { t, locale } = useLanguage();
  const { document } = useFlow();
  const { run } = useFlowEditing();
  const lead = (key: string) => {
    onClose();
    if (run(connectOutcome(activity.id, key, to.key))) document.select(outcomeId(activity.id, key));
  };
  const add = () => {
    onClose();
    const outcome = newOutcome(activity, { it: 'Nuovo esito', en: 'New outcome' }, to.key);
    const command = addOutcome(activity.id, activity.outcomes.length, outcome);
    if (run(command)) document.select(outcomeId(activity.id, outcome.key));
  };
  return (
    <Dialog
      title={t('flow.connect-title', { state: localize(to.name, locale) })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common.back')}
        </Button>
      }
    >
      <p>{t('flow.connect-help', { activity: localize(activity.name, locale) })}</p>
      <ul className="plain-list stack-tight">
        {activity.outcomes.map(({ key, name }) => (
          <li key={key}>
            <Button block onPress={() => lead(key)}>
              {localize(name, locale) || key}
            </Button>
          </li>
        ))}
        <li>
          <Button block icon="plus" variant="quiet" onPress={add}>
            {t('flow.connect-new')}
          </Button>
        </li>
      </ul>
    </Dialog>
  );
}
