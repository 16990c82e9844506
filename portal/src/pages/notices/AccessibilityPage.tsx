import type { ReactNode } from 'react';
import { parseBranding } from '@istanze/shared';
import { useT } from '../../i18n/localization';
import { useSession } from '../../session/session';
import { Markdown } from '../../ui/Markdown';
import { NoticeLayout } from './NoticeLayout';

export function AccessibilityPage(): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { contacts } = parseBranding(tenant.branding);
  return (
    <NoticeLayout path="/accessibilita" title={t('accessibility.title')}>
      <Markdown
        headings="h2"
        source={t('accessibility.text', { tenant: tenant.name, email: contacts.email })}
      />
    </NoticeLayout>
  );
}
