import { updateTimer, type Answers, type TimerDefinition } from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useT } from '../../i18n/i18n';
import { useFlow, useFlowEditing } from '../flow-designer';
import { flowIndex } from '../flow-index';
import { ActionList } from './ActionList';
import { timerAnswers, timerChanges, timerSheet } from './way-sheets';

/** When a deadline of a state rings, where it leads and what it does. */
export function TimerSheet({ timer }: { readonly timer: TimerDefinition }) {
  const t = useT();
  const { document } = useFlow();
  const { run } = useFlowEditing();
  const [form] = useState(() => timerSheet(document.definition()));
  const { id } = timer;
  const current = () => {
    const node = flowIndex(document.definition()).get(id);
    return node?.kind === 'timer' ? node.timer : undefined;
  };
  const commit = (answers: Answers) => {
    run(updateTimer(id, timerChanges(current() ?? timer, answers)), `sheet of ${id}`);
    return [];
  };
  const sheet = useSheetOver(document, { form, node: timer, toAnswers: timerAnswers, commit, current });
  return (
    <div className="sheet-body">
      <SheetForm {...sheet} />
      <ActionList
        title={t('flow.place.timer')}
        place={{ of: 'timer', timer: id }}
        actions={timer.actions ?? []}
      />
    </div>
  );
}
