import { memo, type ReactNode } from 'react';
import type { CompiledField } from '../form';
import type { Path } from '../kernel';
import { FieldControl } from './FieldControl';
import { useRenderer, type RendererContext } from './renderer-context';
import { useRevision } from './use-revision';

export interface FieldViewProps {
  readonly field: CompiledField;
  readonly path: Path;
}

/** One field of the form. It is drawn again only when its own value, visibility, obligation or issues change. */
export const FieldView = memo(function FieldView({ field, path }: FieldViewProps): ReactNode {
  const renderer = useRenderer();
  const { store, mode, provenance, leave } = renderer;
  useRevision(store, path);
  const hidden = store.isHidden(path);
  if (hidden && mode !== 'design') return null;
  const { definition, type, calculated } = field;
  const required = type.hasValue && calculated === undefined && store.isRequired(path);
  const node = (
    <FieldControl
      path={path}
      field={definition}
      type={type}
      settings={mode === 'design' ? field.settings : store.settingsAt(path)}
      raw={store.get(path)}
      required={required}
      optional={mode !== 'read' && type.hasValue && calculated === undefined && !required}
      readOnly={isReadOnly(field, path, renderer)}
      computed={calculated !== undefined}
      issues={store.issuesAt(path)}
      origin={provenance[path]}
      className={hidden ? 'fr-hidden' : ''}
      onType={(value) => store.set(path, value)}
      onLeave={() => leave(path)}
    />
  );
  return renderer.decorateField === undefined ? node : renderer.decorateField(field, node);
});

function isReadOnly(
  { definition, calculated }: CompiledField,
  path: Path,
  { mode, store }: RendererContext,
): boolean {
  if (mode === 'read') return true;
  if (calculated !== undefined) return true;
  return definition.readonlyWhenSourced === true && store.context.sourced?.[path] !== undefined;
}
