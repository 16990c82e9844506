import { localize } from '@istanze/shared';
import { memo } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import { useDrop } from '../dnd/use-drop';
import { dragNames } from '../dnd/grabbed';
import { useIsDragged } from './CanvasField';
import { CanvasRow } from './CanvasRow';
import { CanvasSection } from './CanvasSection';
import { editing } from './editing';
import { InlineText } from './InlineText';
import { useStepNode } from './use-node';

interface CanvasPageProps {
  readonly id: string;
  readonly number: number;
  readonly count: number;
}

/**
 * Height in pixels of one field, to hold the place of a page that is not on screen yet. Written as the property itself: one of
 * our own would be inherited, and each field more or less would have the styles of the whole page worked out again.
 */
const FIELD_HEIGHT = 90;

/** One page of the journey, on its own sheet of paper. */
export const CanvasPage = memo(function CanvasPage({ id, number, count }: CanvasPageProps) {
  const { t, locale } = useLanguage();
  const step = useStepNode(id);
  const isEditing = useCell(editing, (one) => one === id);
  const dragging = useIsDragged(id);
  if (step === undefined) return null;
  const { title, help, sections } = step;
  const name = localize(title, locale);
  const fields = sections.reduce((sum, section) => sum + section.fields.length + 1, 1);
  const style = { containIntrinsicBlockSize: `auto ${fields * FIELD_HEIGHT}px` };
  return (
    <div className="canvas-page" data-page={id} data-dragging={dragging || undefined} style={style}>
      <CanvasRow
        id={id}
        className="canvas-page-head"
        level={1}
        name={t('canvas.page', { number, name })}
        title={name}
        drag={dragNames.node(id)}
      >
        <span className="canvas-step small">
          <Icon name="drag" size="small" />
          {t('canvas.step-of', { number, count })}
        </span>
        {isEditing ? <InlineText id={id} /> : <span className="canvas-page-title">{name}</span>}
        {help === undefined ? null : <span className="canvas-help small">{localize(help, locale)}</span>}
      </CanvasRow>
      {sections.map((section) => (
        <CanvasSection key={section.id} id={section.id} level={2} />
      ))}
      <PageEnd id={id} index={sections.length} />
    </div>
  );
});

function PageEnd({ id, index }: { readonly id: string; readonly index: number }) {
  const { t } = useLanguage();
  const drop = useDrop();
  const add = () => drop({ kind: 'new-section', repeats: false }, { kind: 'sections', parentId: id, index });
  return (
    <div role="row" className="canvas-page-end" data-row-id={id} data-row-part="end" aria-level={2}>
      <div role="gridcell">
        <button type="button" className="button" data-variant="quiet" onClick={add}>
          <Icon name="plus" />
          {t('canvas.add-section')}
        </button>
      </div>
    </div>
  );
}
