import { useState, type ReactNode } from 'react';
import { useT } from '../i18n/localization';
import { Icon } from './Icon';

/** A code to read out or copy. */
export function CopyCode({ code, label }: { readonly code: string; readonly label?: string }): ReactNode {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <span className="copy-code">
      <code>{code}</code>
      <button
        type="button"
        className="btn btn-copy"
        onClick={() => {
          navigator.clipboard.writeText(code).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} className="icon-primary icon-sm" />
        <span className="visually-hidden">{label ?? t('copy.label', { code })}</span>
      </button>
      <span role="status" className="copy-done">
        {copied ? t('copy.done') : ''}
      </span>
    </span>
  );
}
