import type { ReactNode } from 'react';
import { parseBranding } from '@istanze/shared';
import { useT } from '../i18n/localization';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-names';
import { PortalLink } from '../ui/PortalLink';
import { useAppointmentPath } from './appointment-path';

interface ContactBlockProps {
  /** The service that the page belongs to, where its address does not say it. */
  readonly service?: string;
}

/** "Contatta il comune": the grey block that closes every page, with the ways to get help. */
export function ContactBlock({ service }: ContactBlockProps): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { footer, contacts } = parseBranding(tenant.branding);
  const appointment = useAppointmentPath(service);
  return (
    <section className="bg-grey-card py-5" aria-labelledby="contact-title">
      <div className="container">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            <div className="card contact-card">
              <div className="card-body">
                <h2 className="h4" id="contact-title">
                  {t('contact.title')}
                </h2>
                <ul className="contact-list">
                  <ContactItem icon="help-circle" to={footer.faqUrl} label={t('contact.faq')} />
                  <ContactItem icon="mail" to={footer.assistanceUrl} label={t('contact.assistance')} />
                  {contacts.phone !== '' && (
                    <ContactItem
                      icon="hearing"
                      to={`tel:${contacts.phone.replace(/\s/g, '')}`}
                      label={t('contact.call', { phone: contacts.phone })}
                    />
                  )}
                  <ContactItem
                    icon="calendar"
                    to={appointment}
                    label={t('contact.appointment')}
                    element="appointment-booking"
                  />
                  <ContactItem icon="horn" to={footer.reportUrl} label={t('contact.report')} />
                </ul>
              </div>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

interface ContactItemProps {
  readonly icon: IconName;
  readonly to: string;
  readonly label: string;
  readonly element?: string;
}

function ContactItem({ icon, to, label, element }: ContactItemProps): ReactNode {
  return (
    <li>
      <PortalLink
        className="list-item"
        to={to}
        {...(element === undefined ? {} : { 'data-element': element })}
      >
        <Icon name={icon} className="icon-primary icon-sm" />
        <span>{label}</span>
      </PortalLink>
    </li>
  );
}
