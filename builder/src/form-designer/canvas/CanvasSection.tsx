import { useDroppable } from '@dnd-kit/core';
import { localize, removeSection, type CompiledSection } from '@istanze/shared';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useCell } from '../cell';
import { useDesigner, useDocument, useEditing } from '../designer';
import { useDropCell } from '../dnd/DragArea';
import type { DropTarget } from '../dnd/dragged';
import { nudgeSection } from '../edits';
import { canvasSectionId } from './ids';

interface CanvasSectionProps {
  readonly section: CompiledSection;
  readonly node: ReactNode;
}

/** A section as it is drawn, with its commands above and the place for a further field below. */
export function CanvasSection({ section, node }: CanvasSectionProps) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const { run, runWithUndo } = useEditing();
  const { id, title, repeat, visibleWhen, pinned } = section.definition;
  const name = localize(title, locale);
  const selected = useDocument((state) => state.selected === id);
  const marks = [
    ...(repeat === undefined ? [] : [t('canvas.repeats', { min: repeat.min, max: repeat.max })]),
    ...(visibleWhen === undefined ? [] : [t('canvas.conditional')]),
    ...(pinned === undefined ? [] : [t('canvas.from-library')]),
  ];
  const nudgeBy = (by: -1 | 1) => run(nudgeSection(document.definition(), id, by));
  return (
    <div id={canvasSectionId(id)} className="canvas-section" data-selected={selected || undefined}>
      <div className="canvas-section-bar">
        <button
          type="button"
          className="canvas-title"
          aria-pressed={selected}
          onClick={() => document.select(id)}
        >
          <span className="visually-hidden">{t('canvas.section')} </span>
          {name}
        </button>
        {marks.map((mark) => (
          <span key={mark} className="badge">
            {mark}
          </span>
        ))}
        <MenuButton
          label={t('canvas.section-menu', { name })}
          trigger={<IconButton icon="more" label={t('canvas.section-menu', { name })} />}
        >
          <MenuCommand icon="arrowUp" label={t('canvas.move-up')} onAction={() => nudgeBy(-1)} />
          <MenuCommand icon="arrowDown" label={t('canvas.move-down')} onAction={() => nudgeBy(1)} />
          <MenuCommand
            icon="trash"
            tone="danger"
            label={t('canvas.remove-section')}
            onAction={() => runWithUndo(removeSection(id), t('canvas.removed', { name }))}
          />
        </MenuButton>
      </div>
      {node}
      <SectionEnd sectionId={id} name={name} empty={section.fields.length === 0} />
    </div>
  );
}

interface SectionEndProps {
  readonly sectionId: string;
  readonly name: string;
  readonly empty: boolean;
}

function SectionEnd({ sectionId, name, empty }: SectionEndProps) {
  const { t } = useLanguage();
  const data: DropTarget = { kind: 'end', sectionId, name };
  const { setNodeRef, active } = useDroppable({ id: `end:${sectionId}`, data });
  const aimed = useCell(
    useDropCell(),
    (drop) => drop?.target.kind === 'end' && drop.target.sectionId === sectionId,
  );
  return (
    <p
      ref={setNodeRef}
      className="canvas-end"
      data-shown={active !== null || empty || undefined}
      data-aimed={aimed || undefined}
    >
      <Icon name="plus" size="small" />
      {t(empty && active === null ? 'canvas.empty-section' : 'canvas.drop-end', { name })}
    </p>
  );
}
