import { updateStep, type Answers, type StepDefinition } from '@istanze/shared';
import { useDesigner, useEditing } from '../designer';
import { findNode } from '../edits';
import { NodeTexts } from '../translations/NodeTexts';
import { stepAnswers, stepChanges, stepSheet } from './part-sheets';
import { SheetForm } from './SheetForm';
import { SheetTabs } from './SheetTabs';
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
    <SheetTabs
      tabs={[
        { key: 'content', panel: <SheetForm {...sheet} /> },
        { key: 'translations', panel: <NodeTexts nodeId={step.id} /> },
      ]}
    />
  );
}
