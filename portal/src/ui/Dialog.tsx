import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useT } from '../i18n/localization';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly footer: ReactNode;
  onClose(): void;
}

/** A modal dialog on the browser's own element: focus stays inside, Escape closes, focus goes back where it was. */
export function Dialog({ title, children, footer, onClose }: DialogProps): ReactNode {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="modal-content">
        <div className="modal-header">
          <h2 className="modal-title h5" id={`${id}-title`}>
            {title}
          </h2>
          <button type="button" className="btn-close" onClick={onClose} aria-label={t('dialog.close')}>
            <Icon name="close" />
          </button>
        </div>
        <div className="modal-body">{children}</div>
        <div className="modal-footer">{footer}</div>
      </div>
    </dialog>
  );
}
