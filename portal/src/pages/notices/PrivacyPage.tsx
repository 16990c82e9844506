import type { ReactNode } from 'react';
import { parseBranding } from '@istanze/shared';
import { useT } from '../../i18n/localization';
import { useSession } from '../../session/session';
import { Markdown } from '../../ui/Markdown';
import { NoticeLayout } from './NoticeLayout';

/** The notice on personal data of the services area (art. 13 GDPR). */
export function PrivacyPage(): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { contacts } = parseBranding(tenant.branding);
  const params = {
    tenant: tenant.name,
    address: contacts.address,
    contact: contacts.pec === '' ? contacts.email : contacts.pec,
  };
  return (
    <NoticeLayout path="/privacy" title={t('privacy.title')}>
      <Markdown headings="h2" source={t('privacy.text', params)} />
    </NoticeLayout>
  );
}
