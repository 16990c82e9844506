import {
  isJsonObject,
  localize,
  updateField,
  type FieldDefinition,
  type Json,
  type JsonObject,
} from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { useEditing } from '../designer';
import { RuleField } from './RuleField';

/** The conditions of a field's options; nothing for a field without options. */
export function OptionRules({ field }: { readonly field: FieldDefinition }) {
  const { t, locale } = useLanguage();
  const { run } = useEditing();
  const options = optionsOf(field);
  if (options.length === 0) return null;
  const save = (id: Json | undefined, logic: Json | undefined) => {
    const changed = options.map((option) => (option['_id'] === id ? withCondition(option, logic) : option));
    run(updateField(field.id, { settings: { ...field.settings, options: changed } }));
  };
  return (
    <details
      className="option-rules"
      open={options.some(({ visibleWhen }) => isRule(visibleWhen))}
      data-property="optionRules"
    >
      <summary className="field-label">{t('options.conditions')}</summary>
      <p className="small muted">{t('options.conditions-help')}</p>
      {options.map((option) => {
        const name = localize(textOf(option['label']), locale);
        const logic = option['visibleWhen'];
        return (
          <RuleField
            key={String(option['_id'])}
            kind="option"
            nodeId={field.id}
            label={t('rule.option', { name })}
            logic={isRule(logic) ? logic : undefined}
            onSave={(next) => save(option['_id'], next)}
          />
        );
      })}
    </details>
  );
}

function optionsOf({ settings }: FieldDefinition): readonly JsonObject[] {
  const options = settings?.['options'];
  return Array.isArray(options) ? options.filter(isJsonObject) : [];
}

function isRule(logic: Json | undefined): logic is Json {
  return logic !== undefined && logic !== null;
}

function textOf(label: Json | undefined) {
  const it = isJsonObject(label) && typeof label['it'] === 'string' ? label['it'] : '';
  const en = isJsonObject(label) && typeof label['en'] === 'string' ? label['en'] : undefined;
  return en === undefined ? { it } : { it, en };
}

function withCondition({ visibleWhen: _before, ...option }: JsonObject, logic: Json | undefined): JsonObject {
  return logic === undefined ? option : { ...option, visibleWhen: logic };
}
