import type { ReactNode } from 'react';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { useT, useText } from '../../i18n/localization';
import { Markdown } from '../../ui/Markdown';
import { parseOfficeAddress, printOfficeAddress } from './office-address';
import type { SheetContacts } from './sheet';

type Office = NonNullable<ServiceSheetQuery['service']>['office'];

interface SheetContactsVoiceProps {
  readonly office: Office;
  readonly contacts: SheetContacts;
}

/** The office that answers, where it is and who is responsible. */
export function SheetContactsVoice({ office, contacts }: SheetContactsVoiceProps): ReactNode {
  const t = useT();
  const text = useText();
  const phone = contacts.phone === '' ? office.phone : contacts.phone;
  const email = contacts.email === '' ? office.email : contacts.email;
  const hours = text(office.openingHours);
  return (
    <>
      <Markdown source={text(contacts.text)} />
      <div className="card office-card">
        <div className="card-body">
          <h3 className="card-title h5">{office.name}</h3>
          <address>{printOfficeAddress(parseOfficeAddress(office.address))}</address>
          <dl className="facts">
            {phone !== '' && (
              <>
                <dt>{t('sheet.phone')}</dt>
                <dd>
                  <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
                </dd>
              </>
            )}
            {email !== '' && (
              <>
                <dt>{t('sheet.email')}</dt>
                <dd>
                  <a href={`mailto:${email}`}>{email}</a>
                </dd>
              </>
            )}
            {hours !== '' && (
              <>
                <dt>{t('sheet.hours')}</dt>
                <dd>{hours}</dd>
              </>
            )}
            <dt>{t('sheet.caseOfficer')}</dt>
            <dd>{office.caseOfficer}</dd>
            <dt>{t('sheet.substitute')}</dt>
            <dd>{office.substitutePower}</dd>
          </dl>
        </div>
      </div>
    </>
  );
}
