import { renameKey, type FieldDefinition } from '@istanze/shared';
import { useEffect, useId, useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useDesigner, useEditing } from '../designer';

/** The name of a field in formulas; followed into all of them when it changes, fixed once published. */
export function KeyField({ field }: { readonly field: FieldDefinition }) {
  const t = useT();
  const id = useId();
  const { frozenKeys } = useDesigner();
  const { run } = useEditing();
  const [key, setKey] = useState(field.key);
  useEffect(() => setKey(field.key), [field.key]);
  const isFrozen = frozenKeys.has(field.key);
  const rename = () => {
    if (!run(renameKey(field.id, key.trim(), frozenKeys))) setKey(field.key);
  };
  return (
    <form
      className="key-field"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label className="field-label" htmlFor={id}>
        {t('key.label')}
      </label>
      <p className="small muted" id={`${id}-help`}>
        {t(isFrozen ? 'key.frozen' : 'key.help')}
      </p>
      <div className="inline">
        <input
          id={id}
          className="input grow"
          value={key}
          readOnly={isFrozen}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-help`}
          onChange={(event) => setKey(event.target.value)}
        />
        {isFrozen ? null : (
          <Button type="submit" isDisabled={key.trim() === '' || key.trim() === field.key}>
            {t('key.rename')}
          </Button>
        )}
      </div>
    </form>
  );
}
