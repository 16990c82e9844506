import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { NotYours } from '../../ui/NotYours';
import { PageFrame } from '../../ui/PageFrame';
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
  if (!administers && !me.roles.some(({ role }) => role === 'MANAGER')) return <NotYours />;
  const retired = [...labels, ...templates].some((one) => one.retired);
  return (
    <PageFrame
      title={t('labels.page.title')}
      intro={t('labels.page.intro')}
      actions={
        retired ? (
          <label className="labels-retired">
            <input
              type="checkbox"
              checked={withRetired}
              onChange={({ target }) => setWithRetired(target.checked)}
            />
            {t('labels.page.with-retired')}
          </label>
        ) : null
      }
    >
      <div className="labels-columns">
        <LabelsPanel labels={labels.filter((label) => withRetired || !label.retired)} />
        <TemplatesPanel templates={templates.filter((template) => withRetired || !template.retired)} />
      </div>
    </PageFrame>
  );
}
