import { NavLink, Outlet } from 'react-router';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useServicePlace } from '../service-context';
import { useConfigurationEditor } from './use-configuration-editor';
import './configuration.css';

const parts = [
  { path: 'costi', name: 'settings.part.fees' },
  { path: 'bollo', name: 'settings.part.stampDuty' },
  { path: 'tabelle', name: 'settings.part.tables' },
  { path: 'testi', name: 'settings.part.templates' },
  { path: 'privacy', name: 'settings.part.privacy' },
  { path: 'rinnovo', name: 'settings.part.renewal' },
  { path: 'per-conto-di', name: 'settings.part.representation' },
  { path: 'valori', name: 'settings.part.derived' },
] as const;

/** What is set for a service beside its sheet, its form and its flow, one part beside the other. */
export function SettingsTab() {
  const t = useT();
  const place = useServicePlace();
  const editor = useConfigurationEditor(place);
  return (
    <div className="page settings-page">
      <nav className="settings-nav" aria-label={t('settings.parts')}>
        {parts.map(({ path, name }) => (
          <NavLink
            key={path}
            to={`/servizi/${place.service.id}/impostazioni/${path}`}
            className="settings-link"
          >
            {t(name)}
          </NavLink>
        ))}
      </nav>
      {editor.status === 'loading' ? (
        <SkeletonLines label={t('common.loading')} heights={[48, 240]} />
      ) : editor.status === 'failed' ? (
        <ErrorState title={t('settings.failed')} onRetry={editor.retry} />
      ) : (
        <Outlet context={editor.place} />
      )}
    </div>
  );
}
