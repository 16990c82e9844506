import { QUEUE_COLUMNS, type QueueColumn } from '@istanze/shared';
import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { moveColumn, toggleColumn } from './queue-columns';

interface ColumnsDialogProps {
  readonly columns: readonly QueueColumn[];
  readonly onChange: (columns: readonly QueueColumn[]) => Promise<void>;
}

/** Which columns the list has, in which order. */
export function ColumnsDialog({ columns, onChange }: ColumnsDialogProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="columns" label={t('columns.choose')} onPress={() => setOpen(true)} />
      {open ? <ColumnsForm columns={columns} onChange={onChange} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ColumnsForm({ columns, onChange, onClose }: ColumnsDialogProps & { readonly onClose: () => void }) {
  const t = useT();
  const [chosen, setChosen] = useState(columns);
  const hidden = QUEUE_COLUMNS.filter((column) => !chosen.includes(column));
  const save = () => {
    void onChange(chosen);
    onClose();
  };
  return (
    <Dialog
      title={t('columns.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button variant="primary" onPress={save}>
            {t('columns.save')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('columns.help')}</p>
      <ol className="columns-list" aria-label={t('columns.shown')}>
        {chosen.map((column, index) => (
          <li key={column}>
            <ColumnBox column={column} shown onToggle={() => setChosen(toggleColumn(chosen, column))} />
            <IconButton
              icon="arrowUp"
              label={t('columns.up', { name: t(`columns.${column}`) })}
              isDisabled={index === 0}
              onPress={() => setChosen(moveColumn(chosen, column, -1))}
            />
            <IconButton
              icon="arrowDown"
              label={t('columns.down', { name: t(`columns.${column}`) })}
              isDisabled={index === chosen.length - 1}
              onPress={() => setChosen(moveColumn(chosen, column, 1))}
            />
          </li>
        ))}
      </ol>
      {hidden.length === 0 ? null : (
        <ul className="columns-list" aria-label={t('columns.hidden')}>
          {hidden.map((column) => (
            <li key={column}>
              <ColumnBox
                column={column}
                shown={false}
                onToggle={() => setChosen(toggleColumn(chosen, column))}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface ColumnBoxProps {
  readonly column: QueueColumn;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

function ColumnBox({ column, shown, onToggle }: ColumnBoxProps) {
  const t = useT();
  return (
    <label className="columns-box">
      <input type="checkbox" checked={shown} disabled={column === 'applicant'} onChange={onToggle} />
      {t(`columns.${column}`)}
    </label>
  );
}
