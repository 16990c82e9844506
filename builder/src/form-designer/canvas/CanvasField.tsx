import { findFieldType, localize, type FieldDefinition } from '@istanze/shared';
import { FieldPreview } from '@istanze/shared/react';
import { memo } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import { useDragState } from '../dnd/drag-state';
import { dragNames } from '../dnd/grabbed';
import { CanvasRow } from './CanvasRow';
import { editing } from './editing';
import { InlineText } from './InlineText';
import { useFieldNode } from './use-node';

interface CanvasFieldProps {
  readonly id: string;
  readonly level: number;
}

/** A field as citizens see it, on a row that is chosen, moved and given commands to. */
export const CanvasField = memo(function CanvasField({ id, level }: CanvasFieldProps) {
  const field = useFieldNode(id);
  return field === undefined ? null : <FieldRow field={field} level={level} />;
});

function FieldRow({ field, level }: { readonly field: FieldDefinition; readonly level: number }) {
  const { t, locale } = useLanguage();
  const { id, width = 'full', visibleWhen, requiredWhen, calculated, checks } = field;
  const isEditing = useCell(editing, (one) => one === id);
  const dragging = useIsDragged(id);
  const name = localize(field.label, locale);
  const type = localize(findFieldType(field.type)?.name, locale) || field.type;
  const ruled =
    visibleWhen !== undefined ||
    requiredWhen !== undefined ||
    calculated !== undefined ||
    (checks?.length ?? 0) > 0;
  return (
    <CanvasRow
      id={id}
      className="canvas-field"
      level={level}
      name={t('canvas.field', { name, type })}
      title={name}
      drag={dragNames.node(id)}
      data-width={width}
      data-sideways={width === 'full' ? undefined : ''}
      data-dragging={dragging || undefined}
    >
      <div className="canvas-field-body" data-drag-shape="" inert>
        <FieldPreview field={field} />
      </div>
      {isEditing ? <InlineText id={id} /> : null}
      <span className="canvas-marks small" aria-hidden="true">
        <Icon name="drag" size="small" />
        {type}
        {ruled ? <Icon name="rule" size="small" /> : null}
      </span>
    </CanvasRow>
  );
}

/** True while the node is being carried about. */
export function useIsDragged(id: string): boolean {
  const { grabbed } = useDragState();
  return useCell(grabbed, (what) => what?.kind === 'nodes' && what.carried.ids.includes(id));
}
