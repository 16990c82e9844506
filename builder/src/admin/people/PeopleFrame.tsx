import type { ReactNode } from 'react';
import { useT } from '../../i18n/i18n';
import { PageFrame } from '../../ui/PageFrame';
import { AdminOnly } from '../AdminOnly';
import '../admin.css';
import './people.css';

interface PeopleFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const TABS = [
  { to: '/persone', name: 'people.tab.people' },
  { to: '/persone/uffici', name: 'people.tab.offices' },
  { to: '/persone/appuntamenti', name: 'people.tab.appointments' },
  { to: '/persone/assegnazione', name: 'people.tab.assignment' },
  { to: '/persone/autorizzazioni', name: 'people.tab.authorizations' },
] as const;

/** Who works for the municipality, in which offices, and what they may do. */
export function PeopleFrame(props: PeopleFrameProps) {
  const t = useT();
  const links = TABS.map(({ to, name }) => ({ to, name: t(name) }));
  return (
    <AdminOnly>
      <PageFrame wide tabs={{ label: t('people.tabs'), links }} {...props} />
    </AdminOnly>
  );
}
