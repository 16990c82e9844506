import { useT } from '../i18n/i18n';
import { Icon, type IconName } from '../ui/Icon';
import type { AutosaveMark } from './use-autosave';

const icons = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  invalid: 'alert',
  refused: 'alert',
} satisfies Record<AutosaveMark['status'], IconName>;

/** Whether what is written is on the server. */
export function AutosaveNote({ mark }: { readonly mark: AutosaveMark }) {
  const t = useT();
  return (
    <p className="autosave-note" data-status={mark.status} role="status">
      <Icon name={icons[mark.status]} size="small" />
      <span>{mark.status === 'refused' ? mark.text : t(`autosave.${mark.status}`)}</span>
    </p>
  );
}
