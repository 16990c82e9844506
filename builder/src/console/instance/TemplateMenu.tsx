import { localize } from '@istanze/shared';
import { useState } from 'react';
import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatDate, todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useNotify } from '../../ui/notify';
import { TemplateDialog } from '../labels/TemplateDialog';
import { useDeskSettings } from '../use-desk-settings';
import { emptyMarks, fillTemplate, type Placeholder } from './message-template';

interface TemplateMenuProps {
  readonly instance: InstanceFullFragment;
  /** What is written now, to be kept as a template. */
  readonly body: string;
  readonly onInsert: (text: string) => void;
}

/** Ready-made texts for messages, filled with the data of the instance; managers keep new ones. */
export function TemplateMenu({ instance, body, onInsert }: TemplateMenuProps) {
  const { t, locale } = useLanguage();
  const { me } = useSession();
  const { templates } = useDeskSettings();
  const notify = useNotify();
  const [saving, setSaving] = useState(false);
  const mayKeep = me.admin || me.roles.some(({ role }) => role === 'MANAGER');
  const offered = templates.filter(({ retired }) => !retired);
  if (offered.length === 0 && !mayKeep) return null;
  const values: Record<Placeholder, string> = {
    applicantName: instance.applicant.name,
    code: instance.code,
    protocol:
      instance.registration === null
        ? ''
        : `${instance.registration.formatted}/${instance.registration.year}`,
    service: localize(instance.service.title, locale),
    office: instance.office.name,
    date: formatDate(todayInRome(), locale),
  };
  const insert = (text: string) => {
    const missing = emptyMarks(text, values);
    if (missing.length > 0)
      notify({
        text: t('templates.empty', { list: missing.map((mark) => t(`templates.mark.${mark}`)).join(', ') }),
      });
    onInsert(fillTemplate(text, values));
  };
  return (
    <>
      <MenuButton label={t('templates.use')} trigger={<Button variant="quiet">{t('templates.use')}</Button>}>
        {offered.map((template) => (
          <MenuCommand key={template.id} label={template.name} onAction={() => insert(template.body)} />
        ))}
        {mayKeep ? (
          <MenuCommand icon="plus" label={t('templates.save')} onAction={() => setSaving(true)} />
        ) : (
          []
        )}
      </MenuButton>
      {saving ? <TemplateDialog body={body} onClose={() => setSaving(false)} /> : null}
    </>
  );
}
