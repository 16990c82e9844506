import {
  findFieldType,
  fromFieldSheet,
  localize,
  sheetForm,
  toFieldSheet,
  updateField,
  type Answers,
  type FieldDefinition,
  type FieldType,
  type SectionDefinition,
} from '@istanze/shared';
import { fittingSources } from '@istanze/shared/authoring';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';
import { useDesigner, useEditing } from '../designer';
import { findNode } from '../edits';
import { ChecksEditor } from '../rules/ChecksEditor';
import { NodeTexts } from '../translations/NodeTexts';
import { FieldRules } from './FieldRules';
import { KeyField } from './KeyField';
import { fieldSheetFor, settingsOfSheet } from './part-sheets';
import { SheetForm } from './SheetForm';
import { SheetTabs } from './SheetTabs';
import { useSheetStore } from './use-sheet-store';

const CONTENT = ['content'];
const DATA = ['data'];

interface FieldSheetProps {
  readonly field: FieldDefinition;
  readonly section: SectionDefinition;
}

/** What a field asks, when, and with which data: the common sheet and that of its type, both forms. */
export function FieldSheet({ field, section }: FieldSheetProps) {
  const { t, locale } = useLanguage();
  const { run } = useEditing();
  const current = useCurrentField(field.id);
  const type = findFieldType(field.type);
  const commit = (answers: Answers) => {
    run(updateField(field.id, fromFieldSheet(current() ?? field, answers)), `sheet of ${field.id}`);
    return [];
  };
  const sources = useFittingSources(field);
  const form = fieldSheetFor(sources);
  const sheet = useSheetStore({ form, node: field, toAnswers: toFieldSheet, commit, current });
  const fromLibrary = section.pinned !== undefined && section.localFields?.includes(field.id) !== true;
  if (fromLibrary)
    return (
      <div className="sheet-body">
        <Notice icon="lock" title={t('sheet-panel.library')}>
          {t('sheet-panel.library-help')}
        </Notice>
      </div>
    );
  return (
    <SheetTabs
      tabs={[
        {
          key: 'content',
          panel: (
            <>
              <p className="sheet-type small muted">
                {type === undefined ? field.type : localize(type.description, locale)}
              </p>
              <SheetForm {...sheet} sectionIds={CONTENT} />
              {type === undefined || type.settingsForm.length === 0 ? null : (
                <SettingsSheet field={field} type={type} />
              )}
            </>
          ),
        },
        { key: 'rules', panel: <FieldRules field={field} sheet={sheet} /> },
        ...(type?.hasValue === true
          ? [{ key: 'checks' as const, panel: <FieldChecks field={field} /> }]
          : []),
        {
          key: 'data',
          panel: (
            <>
              <KeyField field={field} />
              <SheetForm {...sheet} sectionIds={DATA} />
            </>
          ),
        },
        { key: 'translations', panel: <NodeTexts nodeId={field.id} /> },
      ]}
    />
  );
}

/** Those that fit when the sheet is opened, and the one that is bound whatever it is. */
function useFittingSources({ id, source }: FieldDefinition): readonly string[] {
  const { document } = useDesigner();
  const [fitting] = useState(() => fittingSources(document.definition(), id));
  return source === undefined || fitting.includes(source) ? fitting : [...fitting, source];
}

/** A new check asks that there is an answer, until it is written. */
function FieldChecks({ field }: { readonly field: FieldDefinition }) {
  return (
    <ChecksEditor owner={field.id} checks={field.checks ?? []} first={{ present: [{ var: field.key }] }} />
  );
}

function useCurrentField(id: string): () => FieldDefinition | undefined {
  const { document } = useDesigner();
  return useCallback(() => {
    const node = findNode(document.definition(), id);
    return node?.kind === 'field' ? node.field : undefined;
  }, [document, id]);
}

function SettingsSheet({ field, type }: { readonly field: FieldDefinition; readonly type: FieldType }) {
  const { run } = useEditing();
  const current = useCurrentField(field.id);
  const toAnswers = useCallback(
    (node: FieldDefinition): Answers => ({ ...type.defaultSettings, ...node.settings }),
    [type],
  );
  const commit = (answers: Answers) => {
    const settings = settingsOfSheet(type.settingsForm, answers);
    run(updateField(field.id, { settings }), `settings of ${field.id}`);
    return [];
  };
  const sheet = useSheetStore({ form: sheetForm(type), node: field, toAnswers, commit, current });
  return <SheetForm {...sheet} titled />;
}
