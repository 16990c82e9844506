import { useEffect, useRef } from 'react';
import { Icon } from '../../ui/Icon';
import { canvasFieldId } from '../canvas/ids';
import type { Dragged } from './dragged';

/** What follows the pointer: the field as it is drawn in the page, or the entry of the palette. */
export function DragShape({ dragged }: { readonly dragged: Dragged }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (dragged.kind !== 'field') return;
    const drawn = document
      .getElementById(canvasFieldId(dragged.fieldId))
      ?.querySelector('.canvas-field-body');
    if (drawn !== null && drawn !== undefined) frame.current?.replaceChildren(drawn.cloneNode(true));
  }, [dragged]);
  if (dragged.kind === 'field')
    return <div ref={frame} className="drag-shape form-scope" aria-hidden="true" inert />;
  return (
    <div className="drag-shape palette-item" aria-hidden="true">
      <Icon name="drag" size="small" />
      {dragged.name}
    </div>
  );
}
