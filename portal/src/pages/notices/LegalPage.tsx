import type { ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import { Markdown } from '../../ui/Markdown';
import { NoticeLayout } from './NoticeLayout';

export function LegalPage(): ReactNode {
  const t = useT();
  return (
    <NoticeLayout path="/note-legali" title={t('legal.title')}>
      <h2 className="h3" data-element="legal-notes-section">
        {t('legal.licence')}
      </h2>
      <div data-element="legal-notes-body">
        <Markdown source={t('legal.licenceText')} />
      </div>
      <h2 className="h3">{t('legal.termsTitle')}</h2>
      <Markdown source={t('legal.termsText')} />
    </NoticeLayout>
  );
}
