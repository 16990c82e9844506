import { updateSection, type Answers, type SectionDefinition } from '@istanze/shared';
import { useDesigner, useEditing } from '../designer';
import { findNode } from '../edits';
import { RuleField } from '../rules/RuleField';
import { UsesList } from '../uses/UsesList';
import { NodeTexts } from '../translations/NodeTexts';
import { repeatSheet, sectionAnswers, sectionChanges, sectionSheet } from './part-sheets';
import { SheetForm } from './SheetForm';
import { SheetTabs } from './SheetTabs';
import { useSheetStore } from './use-sheet-store';

const CONTENT = ['content'];
const REPEAT = ['rules'];

/** Title, explanation, condition and repetition of a section. */
export function SectionSheet({ section }: { readonly section: SectionDefinition }) {
  const { document } = useDesigner();
  const { run } = useEditing();
  const current = () => {
    const node = findNode(document.definition(), section.id);
    return node?.kind === 'section' ? node.section : undefined;
  };
  const commit = (answers: Answers) => {
    run(updateSection(section.id, sectionChanges(current() ?? section, answers)), `sheet of ${section.id}`);
    return [];
  };
  const repeats = section.repeat !== undefined;
  const form = repeats ? repeatSheet : sectionSheet;
  const sheet = useSheetStore({ form, node: section, toAnswers: sectionAnswers, commit, current });
  return (
    <SheetTabs
      tabs={[
        { key: 'content', panel: <SheetForm {...sheet} sectionIds={CONTENT} /> },
        {
          key: 'rules',
          panel: (
            <>
              <RuleField
                kind="visibleWhen"
                nodeId={section.id}
                logic={section.visibleWhen}
                onSave={(visibleWhen) => run(updateSection(section.id, { visibleWhen }))}
              />
              {repeats ? <SheetForm {...sheet} sectionIds={REPEAT} /> : null}
              {repeats ? <UsesList nodeId={section.id} /> : null}
            </>
          ),
        },
        { key: 'translations', panel: <NodeTexts nodeId={section.id} /> },
      ]}
    />
  );
}
