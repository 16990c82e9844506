import { updateSection, type Answers, type SectionDefinition } from '@istanze/shared';
import { useDesigner, useEditing } from '../designer';
import { findNode } from '../edits';
import { repeatSheet, sectionAnswers, sectionChanges, sectionSheet } from './part-sheets';
import { SheetForm } from './SheetForm';
import { SheetTabs } from './SheetTabs';
import { useSheetStore } from './use-sheet-store';

const CONTENT = ['content'];
const RULES = ['rules'];

/** Title, explanation, condition and repetition of a section. */
export function SectionSheet({ section }: { readonly section: SectionDefinition }) {
  const { document } = useDesigner();
  const { run } = useEditing();
  const current = () => {
    const node = findNode(document.definition(), section.id);
    return node?.kind === 'section' ? node.section : undefined;
  };
  const commit = (answers: Answers) => {
    const changes = sectionChanges(current() ?? section, answers);
    if (!changes.ok) return changes.error;
    run(updateSection(section.id, changes.value), `sheet of ${section.id}`);
    return [];
  };
  const form = section.repeat === undefined ? sectionSheet : repeatSheet;
  const sheet = useSheetStore({ form, node: section, toAnswers: sectionAnswers, commit, current });
  return (
    <SheetTabs
      tabs={[
        { key: 'content', panel: <SheetForm {...sheet} sectionIds={CONTENT} /> },
        { key: 'rules', panel: <SheetForm {...sheet} sectionIds={RULES} /> },
      ]}
    />
  );
}
