import { useId, type ReactNode } from 'react';
import { useT } from '../i18n/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Notice } from './Notice';

interface FormDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  /** What is wrong with the whole, above what is asked. */
  readonly problem?: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks for a few things: Enter sends it as its button does, and one can always turn back. */
export function FormDialog({
  title,
  submitLabel,
  isPending,
  problem,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const t = useT();
  const id = useId();
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button type="submit" form={id} variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {problem === undefined ? null : (
          <Notice tone="danger" live="alert">
            {problem}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  );
}
