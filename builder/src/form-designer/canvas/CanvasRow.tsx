import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon';
import { useT } from '../../i18n/i18n';
import { EditorsAt } from '../presence/EditorsHere';
import { canvasRowId } from './ids';
import { openMenu } from './node-menu';
import { useMark } from './use-node';

interface CanvasRowProps {
  readonly id: string;
  readonly className: string;
  readonly level: number;
  /** Read when the row has the focus. */
  readonly name: string;
  /** Of the node, for the name of its menu. */
  readonly title: string;
  readonly drag: string;
  readonly children: ReactNode;
  readonly 'data-width'?: string;
  readonly 'data-sideways'?: '' | undefined;
  readonly 'data-dragging'?: true | undefined;
}

/** A row of the form being composed: one step, section or field, with the button of its commands. */
export function CanvasRow({ id, className, level, name, title, drag, children, ...data }: CanvasRowProps) {
  const t = useT();
  const mark = useMark(id);
  return (
    <div
      {...data}
      id={canvasRowId(id)}
      className={`${className} canvas-row`}
      role="row"
      aria-level={level}
      aria-label={name}
      aria-selected={mark !== undefined}
      aria-roledescription={t('drag.role')}
      aria-describedby="canvas-keys"
      tabIndex={mark === 'lead' ? 0 : -1}
      data-row-id={id}
      data-drag={drag}
      data-mark={mark}
    >
      <div role="gridcell" className="canvas-cell">
        {children}
        <EditorsAt id={id} />
      </div>
      <div role="gridcell" className="canvas-menu">
        <button
          type="button"
          className="button"
          data-variant="icon"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t('canvas.menu', { name: title })}
          title={t('canvas.menu', { name: title })}
          onClick={(event) => openMenu.set({ id, anchor: event.currentTarget })}
        >
          <Icon name="more" />
        </button>
      </div>
    </div>
  );
}
