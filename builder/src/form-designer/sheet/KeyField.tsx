import { renameKey, type FieldDefinition } from '@istanze/shared';
import { namesAround } from '@istanze/shared/authoring';
import { useEffect, useId, useMemo, useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useDesigner, useDocument, useEditing } from '../designer';
import { renamePreview, type RenamedRule } from '../rules/rename-preview';
import { renamedElsewhere } from '../uses/renamed-elsewhere';
import { useServiceParts } from '../uses/use-service-parts';
import { RenameDialog } from './RenameDialog';

/** The name of a field in formulas; followed into all of them when it changes, fixed once published. */
export function KeyField({ field }: { readonly field: FieldDefinition }) {
  const t = useT();
  const id = useId();
  const { document, frozenKeys } = useDesigner();
  const { run, runWithUndo } = useEditing();
  const parts = useServiceParts();
  const form = useDocument(({ stack }) => stack.definition);
  const around = useMemo(() => parts && namesAround({ form, ...parts }), [form, parts]);
  const [key, setKey] = useState(field.key);
  const [preview, setPreview] = useState<readonly RenamedRule[]>();
  useEffect(() => setKey(field.key), [field.key]);
  const isFrozen = frozenKeys.has(field.key);
  const to = key.trim();
  const renaming = renameKey(field.id, to, frozenKeys, around);
  const ask = () => {
    const found = renamePreview(document.definition(), renaming);
    if (found.ok) setPreview(found.value);
    else run(renaming);
  };
  const rename = () => {
    setPreview(undefined);
    runWithUndo(renaming, t('rename.done', { to }));
  };
  return (
    <form
      className="key-field"
      data-property="key"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
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
          <Button type="submit" isDisabled={to === '' || to === field.key}>
            {t('key.rename')}
          </Button>
        )}
      </div>
      {preview === undefined ? null : (
        <RenameDialog
          from={field.key}
          to={to}
          rules={preview}
          elsewhere={renamedElsewhere(document.definition(), field.id, to, parts)}
          onConfirm={rename}
          onClose={() => setPreview(undefined)}
        />
      )}
    </form>
  );
}
