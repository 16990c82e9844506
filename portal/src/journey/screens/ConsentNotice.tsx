import type { ReactNode } from 'react';
import { parseBranding, type ReleaseContent } from '@istanze/shared';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useSession } from '../../session/session';
import { Markdown } from '../../ui/Markdown';
import { PortalLink } from '../../ui/PortalLink';

/** What the municipality does with the data of a service, why it may, and where all of it is written. */
export function ConsentNotice({ content }: { readonly content: ReleaseContent }): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { tenant } = useSession();
  const { privacy } = content.configuration;
  return (
    <>
      <h2 className="h4">{t('consent.noticeTitle')}</h2>
      <Markdown source={text(privacy.notice)} />
      <p>{t('consent.legalBasis', { basis: text(privacy.legalBasis) })}</p>
      <p>
        <PortalLink to={parseBranding(tenant.branding).footer.privacyUrl} target="_blank" rel="noreferrer">
          {t('consent.fullNotice')}
        </PortalLink>
      </p>
    </>
  );
}
