import {
  localize,
  renameActivity,
  updateActivity,
  type ActivityDefinition,
  type Answers,
} from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useFlow, useFlowEditing } from '../flow-designer';
import { flowIndex, outcomeId } from '../flow-index';
import { useFlowCommands } from '../use-flow-commands';
import { ActionList } from './ActionList';
import { activityAnswers, activityChanges, activitySheet } from './activity-sheet';
import { GuardEntry } from './GuardEntry';
import { KeyEntry } from './KeyEntry';
import { PartLinks } from './PartLinks';
import { readSections, SettingsSheet } from './SettingsSheet';

/** What an activity is, who does it, by when, on which condition, and how it may end. */
export function ActivitySheet({ activity }: { readonly activity: ActivityDefinition }) {
  const { t, locale } = useLanguage();
  const { document, around } = useFlow();
  const { run } = useFlowEditing();
  const commands = useFlowCommands();
  const [form] = useState(() => activitySheet(activity, around));
  const { id } = activity;
  const current = () => {
    const node = flowIndex(document.definition()).get(id);
    return node?.kind === 'activity' ? node.activity : undefined;
  };
  const commit = (answers: Answers) => {
    run(updateActivity(id, activityChanges(current() ?? activity, answers)), `sheet of ${id}`);
    return [];
  };
  const sheet = useSheetOver(document, { form, node: activity, toAnswers: activityAnswers, commit, current });
  const tool = around.activityTypes.get(activity.type);
  const sections = tool === undefined ? [] : readSections(tool.settingsForm);
  const { reminder, expiry } = activity.deadline ?? {};
  return (
    <div className="sheet-body">
      <p className="sheet-type small muted">{localize(tool?.description, locale) || activity.type}</p>
      <SheetForm {...sheet} titled />
      <KeyEntry
        value={activity.key}
        name={localize(activity.name, locale)}
        rename={(key) => run(renameActivity(id, key))}
      />
      {sections.length === 0 ? null : (
        <SettingsSheet
          sections={sections}
          settings={activity.settings}
          current={() => current()?.settings}
          onSave={(settings) => run(updateActivity(id, { settings }), `settings of ${id}`)}
        />
      )}
      <GuardEntry
        name={localize(activity.name, locale)}
        logic={activity.guard}
        onSave={(guard) => run(updateActivity(id, { guard }))}
      />
      <PartLinks
        title={t('flow.outcomes')}
        parts={activity.outcomes.map(({ key, name }) => ({
          id: outcomeId(id, key),
          name: localize(name, locale) || key,
        }))}
      />
      <div>
        <Button icon="plus" onPress={() => commands.addOutcome(id)}>
          {t('flow.add-outcome')}
        </Button>
      </div>
      <ActionList
        title={t('flow.place.before')}
        place={{ of: 'before', activity: id }}
        actions={activity.before}
      />
      {reminder === undefined ? null : (
        <ActionList
          title={t('flow.place.reminder')}
          place={{ of: 'reminder', activity: id }}
          actions={reminder.actions}
        />
      )}
      {expiry === undefined ? null : (
        <ActionList
          title={t('flow.place.deadline')}
          place={{ of: 'deadline', activity: id }}
          actions={expiry.actions}
        />
      )}
    </div>
  );
}
