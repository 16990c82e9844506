import { localize, updateAction, type ActionDefinition, type Answers } from '@istanze/shared';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useLanguage } from '../../i18n/i18n';
import { useFlow, useFlowEditing } from '../flow-designer';
import { flowIndex } from '../flow-index';
import { GuardEntry } from './GuardEntry';
import { readSections, SettingsSheet } from './SettingsSheet';
import { actionAnswers, actionChanges, actionSheet } from './way-sheets';

/** What an action does, when, and what follows its failure. */
export function ActionSheet({ action }: { readonly action: ActionDefinition }) {
  const { t, locale } = useLanguage();
  const { document, around } = useFlow();
  const { run } = useFlowEditing();
  const { id } = action;
  const current = () => {
    const node = flowIndex(document.definition()).get(id);
    return node?.kind === 'action' ? node.action : undefined;
  };
  const commit = (answers: Answers) => {
    run(updateAction(id, actionChanges(current() ?? action, answers)), `sheet of ${id}`);
    return [];
  };
  const sheet = useSheetOver(document, {
    form: actionSheet,
    node: action,
    toAnswers: actionAnswers,
    commit,
    current,
  });
  const tool = around.actionTypes.get(action.type);
  const sections = tool === undefined ? [] : readSections(tool.settingsForm);
  return (
    <div className="sheet-body">
      <p className="sheet-type small muted">{localize(tool?.description, locale) || action.type}</p>
      {sections.length === 0 ? null : (
        <SettingsSheet
          sections={sections}
          settings={action.settings}
          current={() => current()?.settings}
          onSave={(settings) => run(updateAction(id, { settings }), `settings of ${id}`)}
        />
      )}
      <SheetForm {...sheet} titled />
      <GuardEntry
        name={localize(tool?.name, locale)}
        label={t('flow.only-when')}
        logic={action.when}
        onSave={(when) => run(updateAction(id, { when }))}
      />
    </div>
  );
}
