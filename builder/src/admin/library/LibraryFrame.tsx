import type { ReactNode } from 'react';
import { useT } from '../../i18n/i18n';
import { PageFrame } from '../../ui/PageFrame';
import { AdminOnly } from '../AdminOnly';
import '../admin.css';
import './library.css';

interface LibraryFrameProps {
  readonly title: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const TABS = [
  { to: '/libreria', name: 'library.tab.matrix' },
  { to: '/libreria/sezioni', name: 'library.tab.sections' },
  { to: '/libreria/vie', name: 'library.tab.streets' },
] as const;

/** The pages of the libraries: what services are composed from. */
export function LibraryFrame(props: LibraryFrameProps) {
  const t = useT();
  const links = TABS.map(({ to, name }) => ({ to, name: t(name) }));
  return (
    <AdminOnly>
      <PageFrame wide tabs={{ label: t('library.tabs'), links, deep: true }} {...props} />
    </AdminOnly>
  );
}
