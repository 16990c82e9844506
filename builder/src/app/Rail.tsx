import { NavLink } from 'react-router';
import { useT } from '../i18n/i18n';
import type { MessageKey } from '../i18n/it';
import { useSession } from '../session/session';
import { Icon, type IconName } from '../ui/Icon';

interface Place {
  readonly to: string;
  readonly icon: IconName;
  readonly name: MessageKey;
  /** Not for who is an operator only. */
  readonly managers?: true;
}

const work: readonly Place[] = [
  { to: '/', icon: 'home', name: 'rail.desk' },
  { to: '/istanze', icon: 'inbox', name: 'rail.instances' },
  { to: '/sportello', icon: 'user', name: 'rail.counter' },
  { to: '/agenda', icon: 'calendar', name: 'rail.agenda' },
  { to: '/assenze', icon: 'clock', name: 'rail.absences' },
  { to: '/etichette', icon: 'tag', name: 'rail.labels', managers: true },
  { to: '/statistiche', icon: 'chart', name: 'rail.statistics', managers: true },
];
const configuration: readonly Place[] = [
  { to: '/servizi', icon: 'services', name: 'rail.services' },
  { to: '/persone', icon: 'users', name: 'rail.people' },
  { to: '/aspetto', icon: 'eye', name: 'rail.branding' },
  { to: '/protocollo', icon: 'document', name: 'rail.register' },
  { to: '/libreria', icon: 'page', name: 'rail.library' },
];

interface GroupProps {
  readonly group: MessageKey;
  readonly places: readonly Place[];
}

function RailGroup({ group, places }: GroupProps) {
  const t = useT();
  return (
    <div className="rail-group">
      <p className="rail-title" id={group}>
        {t(group)}
      </p>
      <ul aria-labelledby={group}>
        {places.map(({ to, icon, name }) => (
          <li key={to}>
            <NavLink className="rail-link" to={to} end={to === '/'}>
              <Icon name={icon} />
              <span>{t(name)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The places of the back office, in two groups; only those the person may enter. */
export function Rail() {
  const t = useT();
  const { administers, manages } = useSession();
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <p className="rail-brand" aria-hidden="true">
        <Icon name="inbox" />
        <span>{t('app.name')}</span>
      </p>
      <RailGroup group="rail.work" places={work.filter(({ managers }) => manages || managers !== true)} />
      {administers ? <RailGroup group="rail.configuration" places={configuration} /> : null}
    </nav>
  );
}
