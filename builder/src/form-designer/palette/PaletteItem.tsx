import { useId } from 'react';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';

interface PaletteItemProps {
  readonly drag: string;
  readonly name: string;
  readonly help: string;
  /** Its explanation is written below its name. */
  readonly detailed?: boolean;
  readonly onAdd: () => void;
}

/** Something to put into the form: pressed, it goes beside what is chosen; dragged (Space on the keyboard), where it is dropped. */
export function PaletteItem({ drag, name, help, detailed = false, onAdd }: PaletteItemProps) {
  const t = useT();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="palette-item"
        data-drag={drag}
        data-drag-self=""
        aria-roledescription={t('drag.role')}
        aria-describedby={detailed ? id : undefined}
        title={detailed ? undefined : help}
        onClick={onAdd}
        onKeyUp={(event) => {
          if (event.key === ' ') event.preventDefault();
        }}
      >
        <Icon name="drag" size="small" />
        <span>{name}</span>
      </button>
      {detailed ? (
        <p id={id} className="small muted palette-detail">
          {help}
        </p>
      ) : null}
    </>
  );
}
