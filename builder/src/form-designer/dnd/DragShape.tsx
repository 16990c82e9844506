import { useEffect, useRef } from 'react';
import { Icon } from '../../ui/Icon';
import type { Grabbed } from './grabbed';
import { useDragWords } from './use-drag-words';

/** What follows the pointer: the part of the page as it is drawn there, or the entry of the palette. */
export function DragShape({ grabbed }: { readonly grabbed: Grabbed }) {
  const words = useDragWords();
  const frame = useRef<HTMLDivElement>(null);
  const id = grabbed.kind === 'nodes' ? grabbed.carried.ids[0] : undefined;
  useEffect(() => {
    if (id === undefined) return;
    const copy = shapeOf(id)?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return;
    copy.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
    copy.removeAttribute('id');
    frame.current?.replaceChildren(copy);
  }, [id]);
  if (grabbed.kind !== 'nodes')
    return (
      <div className="drag-shape palette-item" aria-hidden="true">
        <Icon name="drag" size="small" />
        {words.nameOf(grabbed)}
      </div>
    );
  const count = grabbed.carried.ids.length;
  return (
    <div className="drag-shape" data-stack={count > 1 || undefined} aria-hidden="true" inert>
      <div className="form-scope">
        <div ref={frame} className="drag-shape-body fr-form fr-form-design" />
      </div>
      {count > 1 ? <span className="drag-count">{count}</span> : null}
    </div>
  );
}

/** The drawing of a node on the page, whole. */
function shapeOf(id: string): Element | null {
  const row = document.querySelector(`.canvas [data-row-id="${id}"]:not([data-row-part='end'])`);
  return (
    row?.querySelector('.canvas-field-body') ??
    row?.closest('[data-section]') ??
    row?.closest('[data-page]') ??
    null
  );
}
