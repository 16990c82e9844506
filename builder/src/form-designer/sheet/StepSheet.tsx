import { updateStep, type Answers, type StepDefinition } from '@istanze/shared';
import { useDesigner, useEditing } from '../designer';
import { findNode } from '../edits';
import { stepAnswers, stepChanges, stepSheet } from './part-sheets';
import { SheetForm } from './SheetForm';
import { useSheetStore } from './use-sheet-store';

/** Title and explanation of a page of the journey. */
export function StepSheet({ step }: { readonly step: StepDefinition }) {
  const { document } = useDesigner();
  const { run } = useEditing();
  const current = () => {
    const node = findNode(document.definition(), step.id);
    return node?.kind === 'step' ? node.step : undefined;
  };
  const commit = (answers: Answers) => {
    run(updateStep(step.id, stepChanges(current() ?? step, answers)), `sheet of ${step.id}`);
    return [];
  };
  const sheet = useSheetStore({ form: stepSheet, node: step, toAnswers: stepAnswers, commit, current });
  return (
    <div className="sheet-body">
      <SheetForm {...sheet} />
    </div>
  );
}
