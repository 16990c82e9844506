import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n/i18n';
import { Button, IconButton } from './Button';

export interface Notification {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Notification {
  readonly id: number;
}

const NotifyContext = createContext<((notification: Notification) => void) | undefined>(undefined);
const SHOWN_MS = 8_000;

/** Holds the short messages at the foot of the page; those with an action stay until closed. */
export function NotificationProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(1);
  const notify = useCallback((notification: Notification) => {
    const id = next.current++;
    setShown((earlier) => [
      ...earlier.filter(({ action }) => action !== undefined).slice(-1),
      { ...notification, id },
    ]);
  }, []);
  const close = useCallback(
    (id: number) => setShown((earlier) => earlier.filter((one) => one.id !== id)),
    [],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <div className="toast-region" role="status" aria-live="polite">
        {shown.map((one) => (
          <NotificationToast key={one.id} notification={one} onClose={close} />
        ))}
      </div>
    </NotifyContext>
  );
}

interface ToastProps {
  readonly notification: Shown;
  readonly onClose: (id: number) => void;
}

function NotificationToast({ notification, onClose }: ToastProps) {
  const t = useT();
  const { id, text, action } = notification;
  useEffect(() => {
    if (action !== undefined) return undefined;
    const timer = window.setTimeout(() => onClose(id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [action, id, onClose]);
  return (
    <div className="toast">
      <span className="grow">{text}</span>
      {action === undefined ? null : (
        <Button
          variant="quiet"
          onPress={() => {
            onClose(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('common.close')} onPress={() => onClose(id)} />
    </div>
  );
}

/** Shows a short message of something that happened. */
export function useNotify(): (notification: Notification) => void {
  const notify = use(NotifyContext);
  if (notify === undefined) throw new Error('NotificationProvider is missing');
  return notify;
}
