import { findFieldType, updateField, type FieldDefinition } from '@istanze/shared';
import { useEditing } from '../designer';
import { OptionRules } from '../rules/OptionRules';
import { RuleField } from '../rules/RuleField';
import { UsesList } from '../uses/UsesList';
import { SheetForm } from './SheetForm';
import type { useSheetStore } from './use-sheet-store';

const RULES = ['rules'];

interface FieldRulesProps {
  readonly field: FieldDefinition;
  readonly sheet: ReturnType<typeof useSheetStore>;
}

/** When a field is shown, when it is required, how it is calculated, and who counts on it. */
export function FieldRules({ field, sheet }: FieldRulesProps) {
  const { run } = useEditing();
  const hasValue = findFieldType(field.type)?.hasValue === true;
  const rule = (kind: 'visibleWhen' | 'requiredWhen' | 'calculated') => (
    <RuleField
      kind={kind}
      nodeId={field.id}
      logic={field[kind]}
      onSave={(logic) => run(updateField(field.id, { [kind]: logic }))}
    />
  );
  return (
    <>
      {rule('visibleWhen')}
      {hasValue ? (
        <>
          <SheetForm {...sheet} sectionIds={RULES} />
          {rule('requiredWhen')}
          {rule('calculated')}
          <OptionRules field={field} />
          <UsesList nodeId={field.id} />
        </>
      ) : null}
    </>
  );
}
