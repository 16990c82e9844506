import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { parseBranding } from '@istanze/shared';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { useT, useText } from '../../i18n/localization';
import type { MessageKey } from '../../i18n/it';
import { useAppointmentPath } from '../../layout/appointment-path';
import { useSession } from '../../session/session';
import { Icon } from '../../ui/Icon';
import { Markdown } from '../../ui/Markdown';
import { PortalLink } from '../../ui/PortalLink';
import { RequestButton } from './RequestButton';
import { SheetContactsVoice } from './SheetContactsVoice';
import { SheetTimes } from './SheetTimes';
import { SheetVoice } from './SheetVoice';
import type { Sheet } from './sheet';
import type { Voice } from './voices';

type Service = NonNullable<ServiceSheetQuery['service']>;

interface SheetBodyProps {
  readonly service: Service;
  readonly sheet: Sheet;
  readonly voices: readonly Voice[];
}

/** The voices of the sheet, one under the other. */
export function SheetBody({ service, sheet, voices }: SheetBodyProps): ReactNode {
  const t = useT();
  return voices.map(({ id, title }) => (
    <VoiceView key={id} id={id} title={t(title)} name={title} service={service} sheet={sheet} />
  ));
}

interface VoiceViewProps {
  readonly id: string;
  readonly title: string;
  readonly name: MessageKey;
  readonly service: Service;
  readonly sheet: Sheet;
}

function VoiceView({ id, title, name, service, sheet }: VoiceViewProps): ReactNode {
  const t = useT();
  const text = useText();
  const written = (value: unknown, element?: string): ReactNode => (
    <SheetVoice id={id} title={title} {...(element === undefined ? {} : { element })}>
      <Markdown source={text(value)} />
    </SheetVoice>
  );
  switch (name) {
    case 'sheet.forWhom':
      return written(sheet.forWhom, 'service-addressed');
    case 'sheet.description':
      return written(sheet.description);
    case 'sheet.howTo':
      return written(sheet.howTo, 'service-how-to');
    case 'sheet.needed':
      return (
        <SheetVoice id={id} title={title} element="service-needed">
          <Markdown source={text(sheet.needed.intro)} />
          <ul>
            {sheet.needed.items.map((item) => (
              <li key={item.it}>{text(item)}</li>
            ))}
          </ul>
        </SheetVoice>
      );
    case 'sheet.outcome':
      return written(sheet.outcome, 'service-achieved');
    case 'sheet.times':
      return (
        <SheetVoice id={id} title={title}>
          <SheetTimes times={sheet.times} maximumDays={service.maximumDays} />
        </SheetVoice>
      );
    case 'sheet.costs':
      return written(sheet.costs);
    case 'sheet.access':
      return <AccessVoice id={id} title={title} service={service} sheet={sheet} />;
    case 'sheet.constraints':
      return written(sheet.constraints);
    case 'sheet.specialCases':
      return written(sheet.specialCases);
    case 'sheet.moreInformation':
      return written(sheet.moreInformation);
    case 'sheet.conditions':
      return <ConditionsVoice id={id} title={title} sheet={sheet} />;
    case 'sheet.contacts':
      return (
        <SheetVoice id={id} title={title} element="service-area">
          <SheetContactsVoice office={service.office} contacts={sheet.contacts} />
        </SheetVoice>
      );
    default:
      return (
        <SheetVoice id={id} title={t('sheet.topics')} element="service-topic">
          <ul className="topic-list list-unstyled">
            {service.topics.map((topic) => (
              <li key={topic}>
                <Link className="chip chip-simple" to={`/servizi?q=${encodeURIComponent(topic)}`}>
                  <span className="chip-label">{topic}</span>
                </Link>
              </li>
            ))}
          </ul>
        </SheetVoice>
      );
  }
}

function AccessVoice({ id, title, service, sheet }: Omit<VoiceViewProps, 'name'>): ReactNode {
  const t = useT();
  const text = useText();
  const appointment = useAppointmentPath(service.slug);
  const online = text(sheet.onlineAccess);
  return (
    <SheetVoice id={id} title={title}>
      <Markdown source={online === '' ? t('sheet.accessOnline') : online} />
      <div className="sheet-actions">
        <RequestButton service={service} leadsTo={sheet.leadsTo} element="service-online-access" />
        <PortalLink
          className="btn btn-outline-primary"
          to={appointment}
          data-element="service-booking-access"
        >
          <Icon name="calendar" className="icon-primary icon-sm me-2" />
          {t('contact.appointment')}
        </PortalLink>
      </div>
      <Markdown source={text(sheet.offices)} />
    </SheetVoice>
  );
}

function ConditionsVoice({
  id,
  title,
  sheet,
}: {
  readonly id: string;
  readonly title: string;
  readonly sheet: Sheet;
}): ReactNode {
  const t = useT();
  const text = useText();
  const { tenant } = useSession();
  const file = sheet.conditions ?? { title: '', url: parseBranding(tenant.branding).footer.legalUrl };
  const label = text(file.title);
  return (
    <SheetVoice id={id} title={title}>
      <p>{t('sheet.conditionsText')}</p>
      <PortalLink className="file-link" to={file.url} data-element="service-file">
        <Icon name="clip" className="icon-primary icon-sm me-2" />
        {label === '' ? t('sheet.conditionsFile') : label}
      </PortalLink>
    </SheetVoice>
  );
}
