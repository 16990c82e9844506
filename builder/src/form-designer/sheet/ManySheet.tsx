import { composite, updateField, type FieldChanges, type FieldDefinition } from '@istanze/shared';
import { Checkbox } from 'react-aria-components';
import { nodeIndex } from '../../document/node-index';
import { useT } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { useDocument, useEditing } from '../designer';

const FLAGS = ['required', 'reuse', 'sensitive'] as const;
const WIDTHS = ['full', 'half', 'third'] as const;

/** The properties that several chosen fields have in common; a change is one step for all of them. */
export function ManySheet({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const { run } = useEditing();
  const definition = useDocument(({ stack }) => stack.definition);
  const nodes = nodeIndex(definition);
  const fields = ids.flatMap((id): readonly FieldDefinition[] => {
    const node = nodes.get(id);
    return node?.kind === 'field' ? [node.field] : [];
  });
  const change = (changes: FieldChanges) =>
    run(
      composite(
        'update-fields',
        fields.map(({ id }) => updateField(id, changes)),
      ),
    );
  const width = common(fields.map((field) => field.width ?? 'full'));
  if (fields.length < ids.length) return <p className="sheet-body muted">{t('many.sections-help')}</p>;
  return (
    <div className="sheet-body many">
      <p className="small muted">{t('many.help')}</p>
      {FLAGS.map((flag) => {
        const value = common(fields.map((field) => field[flag] === true));
        return (
          <Checkbox
            key={flag}
            className="rule-check"
            isSelected={value === true}
            isIndeterminate={value === undefined}
            onChange={(on) => change({ [flag]: on ? true : undefined })}
          >
            <span className="rule-box" aria-hidden="true" />
            {t(`many.${flag}`)}
            {value === undefined ? <span className="muted"> ({t('many.mixed')})</span> : null}
          </Checkbox>
        );
      })}
      <Select
        label={t('many.width')}
        value={width ?? ''}
        options={WIDTHS.map((key) => ({ key, label: t(`many.width.${key}`) }))}
        onChange={(key) => change({ width: WIDTHS.find((one) => one === key) })}
      />
    </div>
  );
}

/** The value that all share; undefined when they differ. */
function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
