import { useDraggable, useDroppable } from '@dnd-kit/core';
import { localize, type CompiledField } from '@istanze/shared';
import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import { useDesigner, useDocument } from '../designer';
import { useDropCell } from '../dnd/DragArea';
import type { Dragged, DropTarget } from '../dnd/dragged';
import { FieldMenu } from './FieldMenu';
import { canvasFieldId } from './ids';
import { useRemoveField } from './use-remove-field';

interface CanvasFieldProps {
  readonly field: CompiledField;
  readonly node: ReactNode;
}

/** A field as citizens see it, under a surface that chooses it, moves it and takes it away. */
export function CanvasField({ field, node }: CanvasFieldProps) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const removeField = useRemoveField();
  const { id, width = 'full', label, visibleWhen } = field.definition;
  const name = localize(label, locale);
  const type = localize(field.type.name, locale);
  const dragged: Dragged = useMemo(() => ({ kind: 'field', fieldId: id, name }), [id, name]);
  const target: DropTarget = useMemo(
    () => ({ kind: 'beside', fieldId: id, name, sideways: width !== 'full' }),
    [id, name, width],
  );
  const drag = useDraggable({
    id: `field:${id}`,
    data: dragged,
    attributes: { roleDescription: t('drag.role') },
  });
  const drop = useDroppable({ id: `field:${id}`, data: target });
  const side = useCell(useDropCell(), (aimed) =>
    aimed?.target.kind === 'beside' && aimed.target.fieldId === id
      ? aimed.after
        ? 'after'
        : 'before'
      : undefined,
  );
  const selected = useDocument((state) => state.selected === id);
  useEffect(() => {
    if (selected) window.document.getElementById(canvasFieldId(id))?.scrollIntoView({ block: 'nearest' });
  }, [id, selected]);
  const { setNodeRef: setDragNode } = drag;
  const { setNodeRef: setDropNode } = drop;
  const setNode = useCallback(
    (element: HTMLElement | null) => {
      setDragNode(element);
      setDropNode(element);
    },
    [setDragNode, setDropNode],
  );
  return (
    <div
      ref={setNode}
      id={canvasFieldId(id)}
      className="canvas-field"
      data-width={width}
      data-selected={selected || undefined}
      data-dragging={drag.isDragging || undefined}
      data-drop={side}
      data-sideways={target.sideways || undefined}
    >
      <div className="canvas-field-body" inert>
        {node}
      </div>
      <button
        {...drag.attributes}
        {...drag.listeners}
        ref={drag.setActivatorNodeRef}
        type="button"
        className="canvas-surface"
        aria-pressed={selected}
        aria-label={t('canvas.field', { name, type })}
        onClick={() => document.select(id)}
        onKeyUp={(event) => {
          if (event.key === ' ') event.preventDefault();
          if (event.key === 'Delete') removeField(id, name);
        }}
      />
      <span className="canvas-marks small" aria-hidden="true">
        <Icon name="drag" size="small" />
        {type}
        {visibleWhen === undefined ? null : <Icon name="eye" size="small" />}
      </span>
      <FieldMenu field={field.definition} name={name} />
      {side === undefined ? null : <span className="drop-line">{t('canvas.drop-here')}</span>}
    </div>
  );
}
