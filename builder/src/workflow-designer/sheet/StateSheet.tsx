import { localize, renameState, updateState, type Answers, type StateDefinition } from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useLanguage } from '../../i18n/i18n';
import { useFlow, useFlowEditing } from '../flow-designer';
import { timerName } from '../flow-words';
import { ActionList } from './ActionList';
import { KeyEntry } from './KeyEntry';
import { PartLinks } from './PartLinks';
import { stateAnswers, stateChanges, stateSheet } from './state-sheet';

/** Name and category of a state, what the citizen reads, what is done in it. */
export function StateSheet({ state }: { readonly state: StateDefinition }) {
  const words = useLanguage();
  const { t, locale } = words;
  const { document } = useFlow();
  const { run } = useFlowEditing();
  const [form] = useState(() => stateSheet(document.definition(), state));
  const current = () => document.definition().states.find(({ id }) => id === state.id);
  const commit = (answers: Answers) => {
    run(updateState(state.id, stateChanges(current() ?? state, answers)), `sheet of ${state.id}`);
    return [];
  };
  const sheet = useSheetOver(document, { form, node: state, toAnswers: stateAnswers, commit, current });
  return (
    <div className="sheet-body">
      <SheetForm {...sheet} titled />
      <KeyEntry
        value={state.key}
        name={localize(state.name, locale)}
        rename={(key) => run(renameState(state.id, key))}
      />
      <PartLinks
        title={t('flow.activities')}
        empty={t('flow.no-activities')}
        parts={state.activities.map(({ id, name, key }) => ({ id, name: localize(name, locale) || key }))}
      />
      <PartLinks
        title={t('flow.timers')}
        parts={(state.timers ?? []).map((timer) => ({ id: timer.id, name: timerName(words, timer) }))}
      />
      {state.withdrawal === undefined ? null : (
        <ActionList
          title={t('flow.place.withdrawal')}
          place={{ of: 'withdrawal', state: state.id }}
          actions={state.withdrawal.after}
        />
      )}
    </div>
  );
}
