import {
  composite,
  connectOutcome,
  localize,
  updateOutcome,
  type ActivityDefinition,
  type Answers,
  type OutcomeDefinition,
} from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useLanguage } from '../../i18n/i18n';
import { useFlow, useFlowEditing } from '../flow-designer';
import { flowIndex, outcomeId } from '../flow-index';
import { ActionList } from './ActionList';
import { GuardEntry } from './GuardEntry';
import { outcomeAnswers, outcomeChanges, outcomeSheet } from './way-sheets';

interface OutcomeSheetProps {
  readonly activity: ActivityDefinition;
  readonly outcome: OutcomeDefinition;
}

/** How an outcome is called, where it leads, on which condition, and what happens after it. */
export function OutcomeSheet({ activity, outcome }: OutcomeSheetProps) {
  const { t, locale } = useLanguage();
  const { document } = useFlow();
  const { run } = useFlowEditing();
  const [form] = useState(() => outcomeSheet(document.definition()));
  const id = outcomeId(activity.id, outcome.key);
  const current = () => {
    const node = flowIndex(document.definition()).get(id);
    return node?.kind === 'outcome' ? node.outcome : undefined;
  };
  const commit = (answers: Answers) => {
    const { changes, to } = outcomeChanges(current() ?? outcome, answers);
    const edits = [
      updateOutcome(activity.id, outcome.key, changes),
      connectOutcome(activity.id, outcome.key, to),
    ];
    run(composite('update-outcome', edits), `sheet of ${id}`);
    return [];
  };
  const sheet = useSheetOver(document, { form, node: outcome, toAnswers: outcomeAnswers, commit, current });
  return (
    <div className="sheet-body">
      <SheetForm {...sheet} />
      <GuardEntry
        name={localize(outcome.name, locale)}
        logic={outcome.guard}
        onSave={(guard) => run(updateOutcome(activity.id, outcome.key, { guard }))}
      />
      <ActionList
        title={t('flow.place.after')}
        place={{ of: 'after', activity: activity.id, outcome: outcome.key }}
        actions={outcome.after}
      />
    </div>
  );
}
