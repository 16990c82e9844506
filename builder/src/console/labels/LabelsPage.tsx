import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { EmptyState } from '../../ui/EmptyState';
import { useTitle } from '../../ui/use-title';
import { useDeskSettings } from '../use-desk-settings';
import { LabelsPanel } from './LabelsPanel';
import { TemplatesPanel } from './TemplatesPanel';
import './labels.css';

/** The words and texts a municipality keeps ready for its desk; managers and administrators look after them. */
export function LabelsPage() {
  const t = useT();
  const { me, administers } = useSession();
  const { labels, templates } = useDeskSettings();
  const [withRetired, setWithRetired] = useState(false);
  useTitle(t('labels.page.title'));
  if (!administers && !me.roles.some(({ role }) => role === 'MANAGER'))
    return (
      <EmptyState icon="lock" level={1} title={t('admin.not-yours')}>
        {t('admin.not-yours-help')}
      </EmptyState>
    );
  const retired = [...labels, ...templates].some((one) => one.retired);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('labels.page.title')}</h1>
          <p className="muted labels-intro">{t('labels.page.intro')}</p>
        </div>
        {retired ? (
          <label className="labels-retired">
            <input
              type="checkbox"
              checked={withRetired}
              onChange={({ target }) => setWithRetired(target.checked)}
            />
            {t('labels.page.with-retired')}
          </label>
        ) : null}
      </div>
      <div className="labels-columns">
        <LabelsPanel labels={labels.filter((label) => withRetired || !label.retired)} />
        <TemplatesPanel templates={templates.filter((template) => withRetired || !template.retired)} />
      </div>
    </div>
  );
}
