import { localize, type SectionDefinition } from '@istanze/shared';
import { memo } from 'react';
import { useLanguage, useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import { dragNames } from '../dnd/grabbed';
import { CanvasField, useIsDragged } from './CanvasField';
import { CanvasRow } from './CanvasRow';
import { editing } from './editing';
import { InlineText } from './InlineText';
import { useSectionNode } from './use-node';

interface CanvasSectionProps {
  readonly id: string;
  readonly level: number;
}

/** A section: its name and marks, its fields, the sections inside it, and room at its end. */
export const CanvasSection = memo(function CanvasSection({ id, level }: CanvasSectionProps) {
  const { locale } = useLanguage();
  const section = useSectionNode(id);
  const dragging = useIsDragged(id);
  if (section === undefined) return null;
  const { fields, sections = [] } = section;
  const name = localize(section.title, locale);
  return (
    <div
      className="canvas-section"
      data-section={id}
      data-nested={level > 2 || undefined}
      data-dragging={dragging || undefined}
    >
      <SectionRow section={section} name={name} level={level} />
      <div className="fr-fields">
        {fields.map((field) => (
          <CanvasField key={field.id} id={field.id} level={level + 1} />
        ))}
      </div>
      {sections.map((inner) => (
        <CanvasSection key={inner.id} id={inner.id} level={level + 1} />
      ))}
      <SectionEnd id={id} name={name} empty={fields.length === 0 && sections.length === 0} />
    </div>
  );
});

interface SectionRowProps {
  readonly section: SectionDefinition;
  readonly name: string;
  readonly level: number;
}

function SectionRow({ section, name, level }: SectionRowProps) {
  const { t, locale } = useLanguage();
  const { id, help, repeat, visibleWhen, pinned } = section;
  const isEditing = useCell(editing, (one) => one === id);
  const marks = [
    ...(repeat === undefined ? [] : [t('canvas.repeats', { min: repeat.min, max: repeat.max })]),
    ...(visibleWhen === undefined ? [] : [t('canvas.conditional')]),
    ...(pinned === undefined ? [] : [t('canvas.from-library')]),
  ];
  return (
    <CanvasRow
      id={id}
      className="canvas-section-bar"
      level={level}
      name={[t('canvas.section', { name }), ...marks].join(', ')}
      title={name}
      drag={dragNames.node(id)}
    >
      <span className="canvas-grip" aria-hidden="true">
        <Icon name="drag" size="small" />
      </span>
      {isEditing ? <InlineText id={id} /> : <span className="canvas-section-title">{name}</span>}
      {marks.map((mark) => (
        <span key={mark} className="badge">
          {mark}
        </span>
      ))}
      {help === undefined ? null : <span className="canvas-help small">{localize(help, locale)}</span>}
    </CanvasRow>
  );
}

interface SectionEndProps {
  readonly id: string;
  readonly name: string;
  readonly empty: boolean;
}

/** Wide room for what goes to the end of a section; in an empty one it says so. */
function SectionEnd({ id, name, empty }: SectionEndProps) {
  const t = useT();
  return (
    <div
      className="canvas-end small"
      data-row-id={id}
      data-row-part="end"
      data-empty={empty || undefined}
      aria-hidden="true"
    >
      <Icon name="plus" size="small" />
      {t(empty ? 'canvas.empty-section' : 'canvas.drop-end', { name })}
    </div>
  );
}
