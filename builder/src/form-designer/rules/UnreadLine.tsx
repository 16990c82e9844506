import { useT } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';

/** The formula that could not be read: kept, while the sentence is the one before it. */
export function UnreadLine({ line }: { readonly line: string }) {
  const t = useT();
  return (
    <Notice tone="warn" live="status" title={t('rule.unread')}>
      <code>{line}</code>
    </Notice>
  );
}
