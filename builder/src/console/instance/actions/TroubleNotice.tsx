import { useEffect, useRef } from 'react';
import { useLanguage } from '../../../i18n/i18n';
import { reasonText } from '../../../i18n/server-words';
import { Notice } from '../../../ui/Notice';
import type { Trouble } from './trouble';

/** Says why nothing happened and what to do; takes the focus, because the person was elsewhere. */
export function TroubleNotice({ trouble }: { readonly trouble: Trouble }) {
  const { t, locale } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble.kind !== 'issues') box.current?.focus();
  }, [trouble]);
  switch (trouble.kind) {
    case 'issues':
      return trouble.messages.length === 0 ? null : (
        <Notice tone="danger" live="alert" title={t('outcome.issues')}>
          <ul>
            {trouble.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'changed':
      return (
        <Notice tone="warn" live="alert" title={t('outcome.changed')} ref={box}>
          <ul>
            {trouble.news.map(({ sequence, sentence }) => (
              <li key={sequence}>{sentence}</li>
            ))}
          </ul>
          <p>{t('outcome.changed-help')}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="danger" live="alert" title={t('outcome.refused')} ref={box}>
          {reasonText({ t, locale }, trouble.reason)}
        </Notice>
      );
    case 'unknown':
      return (
        <Notice tone="warn" live="alert" title={t('outcome.unknown')} ref={box}>
          {t('outcome.unknown-help')}
        </Notice>
      );
  }
}
