import { useDraggable } from '@dnd-kit/core';
import { localize, type FieldType } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import type { Dragged } from '../dnd/dragged';

interface PaletteItemProps {
  readonly type: FieldType;
  readonly onAdd: () => void;
}

/** One kind of field: pressed, it is added at the end; dragged (Space on the keyboard), it goes where it is dropped. */
export function PaletteItem({ type, onAdd }: PaletteItemProps) {
  const { t, locale } = useLanguage();
  const name = localize(type.name, locale);
  const data: Dragged = { kind: 'new', type: type.type, name };
  const { attributes, listeners, setNodeRef } = useDraggable({
    id: `palette:${type.type}`,
    data,
    attributes: { roleDescription: t('drag.role') },
  });
  return (
    <button
      {...attributes}
      {...listeners}
      ref={setNodeRef}
      type="button"
      className="palette-item"
      title={localize(type.description, locale)}
      onClick={onAdd}
      onKeyUp={(event) => {
        if (event.key === ' ') event.preventDefault();
      }}
    >
      <Icon name="drag" size="small" />
      {name}
    </button>
  );
}
