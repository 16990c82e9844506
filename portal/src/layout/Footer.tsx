import type { ReactNode } from 'react';
import type { Branding } from '@istanze/shared';
import { useT } from '../i18n/localization';
import { useSession } from '../session/session';
import { PortalLink } from '../ui/PortalLink';
import { absoluteUrl, useOrigin } from '../app/origin';

export function Footer({ branding }: { readonly branding: Branding }): ReactNode {
  return (
    <footer className="it-footer" id="footer">
      <div className="it-footer-main">
        <div className="container">
          <FooterBrand branding={branding} />
          <div className="row">
            <Contacts branding={branding} />
            <HelpLinks branding={branding} />
            <SocialLinks branding={branding} />
          </div>
          <NoticeLinks branding={branding} />
        </div>
      </div>
    </footer>
  );
}

function FooterBrand({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  return (
    <div className="row footer-items-wrapper">
      <div className="col-12 footer-brand">
        {branding.europeanUnion && <EuropeanUnionLogo label={t('footer.eu')} />}
        <div className="it-brand-wrapper">
          <a href={branding.institutionalUrl}>
            <div className="it-brand-text">
              <div className="it-brand-title no_toc">{tenant.name}</div>
            </div>
          </a>
        </div>
      </div>
    </div>
  );
}

const STARS = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x: round(27 + 12 * Math.sin(angle)), y: round(18 - 12 * Math.cos(angle)) };
});
const STAR = 'M0-2 .59-.81 1.9-.62.95.31 1.18 1.62 0 1-1.18 1.62-.95.31-1.9-.62-.59-.81Z';

/** The emblem of the Union with the words that the funding asks for. */
function EuropeanUnionLogo({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="eu-logo">
      <svg viewBox="0 0 54 36" width="54" height="36" aria-hidden="true">
        <rect width="54" height="36" fill="#039" />
        {STARS.map(({ x, y }) => (
          <path key={`${x} ${y}`} d={STAR} transform={`translate(${x} ${y})`} fill="#fc0" />
        ))}
      </svg>
      <span>{label}</span>
    </div>
  );
}

function Contacts({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { contacts } = branding;
  return (
    <div className="col-md-6 col-lg-4 footer-items-wrapper">
      <h2 className="footer-heading-title h6">{t('footer.contacts')}</h2>
      <p className="footer-info">
        {tenant.name}
        <br />
        {contacts.address}
        <br />
        {t('footer.fiscalCode', { code: contacts.vat === '' ? tenant.fiscalCode : contacts.vat })}
      </p>
      <ul className="footer-list">
        {contacts.phone !== '' && (
          <li>
            <a href={`tel:${contacts.phone.replace(/\s/g, '')}`}>
              {t('footer.phone', { phone: contacts.phone })}
            </a>
          </li>
        )}
        {contacts.email !== '' && (
          <li>
            <a href={`mailto:${contacts.email}`}>{contacts.email}</a>
          </li>
        )}
        {contacts.pec !== '' && (
          <li>
            <a href={`mailto:${contacts.pec}`}>{t('footer.pec', { pec: contacts.pec })}</a>
          </li>
        )}
      </ul>
    </div>
  );
}

function HelpLinks({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { footer } = branding;
  return (
    <div className="col-md-6 col-lg-4 footer-items-wrapper">
      <h2 className="footer-heading-title h6">{t('footer.help')}</h2>
      <ul className="footer-list">
        <li>
          <PortalLink to={footer.faqUrl} data-element="faq">
            {t('footer.faq')}
          </PortalLink>
        </li>
        <li>
          <PortalLink to={footer.appointmentUrl} data-element="appointment-booking">
            {t('footer.appointment')}
          </PortalLink>
        </li>
        <li>
          <PortalLink to={footer.reportUrl} data-element="report-inefficiency">
            {t('footer.report')}
          </PortalLink>
        </li>
        <li>
          <PortalLink to={footer.assistanceUrl}>{t('footer.assistance')}</PortalLink>
        </li>
      </ul>
    </div>
  );
}

function SocialLinks({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { social } = branding.footer;
  if (social.length === 0) return null;
  return (
    <div className="col-md-6 col-lg-4 footer-items-wrapper">
      <h2 className="footer-heading-title h6">{t('footer.social')}</h2>
      <ul className="footer-list">
        {social.map(({ label, url }) => (
          <li key={label}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoticeLinks({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const origin = useOrigin();
  const { footer } = branding;
  return (
    <div className="footer-bottom">
      <a href={absoluteUrl(footer.privacyUrl, origin)} data-element="privacy-policy-link">
        {t('footer.privacy')}
      </a>
      <PortalLink to={footer.legalUrl} data-element="legal-notes">
        {t('footer.legal')}
      </PortalLink>
      <PortalLink to={footer.accessibilityUrl} data-element="accessibility-link">
        {t('footer.accessibility')}
      </PortalLink>
    </div>
  );
}
