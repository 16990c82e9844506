import { memo, type ReactNode } from 'react';
import type { CompiledField } from '../form';
import type { Path } from '../kernel';
import { drawControl, type Control } from './draw-control';
import { FieldChoice } from './FieldChoice';
import { drawPart } from './FieldControl';
import { offersFor } from './offers';
import { useRenderer, type RendererContext } from './renderer-context';
import { useInput } from './use-input';
import { useRevision } from './use-revision';

export interface FieldViewProps {
  readonly field: CompiledField;
  readonly path: Path;
}

/** One field of the form. It is drawn again only when its own value, visibility, obligation or issues change. */
export const FieldView = memo(function FieldView({ field, path }: FieldViewProps): ReactNode {
  const renderer = useRenderer();
  const { store, mode, decorateField } = renderer;
  useRevision(store, path);
  const Input = useInput(field.definition.type);
  if (mode !== 'design' && store.isHidden(path)) return null;
  const control = controlOf(field, path, renderer);
  const asked = drawControl(control, renderer, { Input, renderPart: (part) => drawPart(control, part) });
  const offers = offersFor(control, renderer);
  const node =
    offers.length === 0 ? (
      asked
    ) : (
      <FieldChoice control={control} offers={offers}>
        {asked}
      </FieldChoice>
    );
  return decorateField === undefined ? node : decorateField(field, node);
});

function controlOf(field: CompiledField, path: Path, renderer: RendererContext): Control {
  const { store, mode, provenance, leave } = renderer;
  const { definition, type, calculated } = field;
  const asked = type.hasValue && calculated === undefined;
  const required = asked && store.isRequired(path);
  const raw = store.get(path);
  return {
    path,
    field: definition,
    type,
    settings: mode === 'design' ? field.settings : store.settingsAt(path),
    raw,
    required,
    optional: mode !== 'read' && asked && !required,
    readOnly: isReadOnly(field, path, renderer),
    computed: calculated !== undefined,
    issues: store.issuesAt(path),
    origin: raw === null ? undefined : provenance[path],
    className: store.isHidden(path) ? 'fr-hidden' : '',
    onType: (value) => store.set(path, value),
    onLeave: () => leave(path),
  };
}

function isReadOnly(
  { definition, calculated }: CompiledField,
  path: Path,
  { mode, store }: RendererContext,
): boolean {
  if (mode === 'read') return true;
  if (calculated !== undefined) return true;
  return definition.readonlyWhenSourced === true && store.context.sourced?.[path] !== undefined;
}
