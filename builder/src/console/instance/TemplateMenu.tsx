import { useMutation } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useId, useState } from 'react';
import { SaveMessageTemplateDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatDate, todayInRome } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useNotify } from '../../ui/notify';
import { Select } from '../../ui/Select';
import { officesOf } from '../queue/working-offices';
import { useDeskChange } from '../use-desk-change';
import { useDeskSettings } from '../use-desk-settings';
import { fillTemplate, PLACEHOLDERS, unknownMarks, type Placeholder } from './message-template';

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
  const [saving, setSaving] = useState(false);
  const mayKeep = me.admin || me.roles.some(({ role }) => role === 'MANAGER');
  if (templates.length === 0 && !mayKeep) return null;
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
  return (
    <>
      <MenuButton label={t('templates.use')} trigger={<Button variant="quiet">{t('templates.use')}</Button>}>
        {templates.map((template) => (
          <MenuCommand
            key={template.id}
            label={template.name}
            onAction={() => onInsert(fillTemplate(template.body, values))}
          />
        ))}
        {mayKeep ? (
          <MenuCommand icon="plus" label={t('templates.save')} onAction={() => setSaving(true)} />
        ) : (
          []
        )}
      </MenuButton>
      {saving ? <SaveTemplateDialog body={body} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

const EVERYBODY = 'all';

function SaveTemplateDialog({ body, onClose }: { readonly body: string; readonly onClose: () => void }) {
  const t = useT();
  const { me } = useSession();
  const notify = useNotify();
  const keep = useDeskChange();
  const id = useId();
  const [save, { loading }] = useMutation(SaveMessageTemplateDocument);
  const [name, setName] = useState('');
  const [text, setText] = useState(body);
  const [audience, setAudience] = useState(EVERYBODY);
  const [problem, setProblem] = useState<string>();
  const unknown = unknownMarks(text);
  const submit = async () => {
    try {
      const officeId = audience === EVERYBODY ? null : audience;
      const { data } = await save({ variables: { id: null, officeId, name, body: text } });
      const refused = keep(data?.saveMessageTemplate);
      if (refused !== undefined) return setProblem(refused);
      notify({ text: t('templates.saved', { name: name.trim() }) });
      onClose();
    } catch {
      setProblem(t('desk-settings.not-saved'));
    }
  };
  return (
    <FormDialog
      title={t('templates.save-title')}
      submitLabel={t('templates.confirm')}
      isPending={loading}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>
        <label className="field-label" htmlFor={`${id}-name`}>
          {t('templates.name')}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          maxLength={80}
          value={name}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div>
        <label className="field-label" htmlFor={`${id}-body`}>
          {t('templates.body')}
        </label>
        <textarea
          id={`${id}-body`}
          className="input"
          rows={7}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setText(target.value)}
        />
        <p id={`${id}-help`} className="small muted">
          {t('templates.placeholders', { list: PLACEHOLDERS.map((one) => `{${one}}`).join(', ') })}
        </p>
        {unknown.length === 0 ? null : (
          <p className="small" role="status">
            {t('templates.unknown', { list: unknown.join(', ') })}
          </p>
        )}
      </div>
      <Select
        label={t('templates.for')}
        value={audience}
        onChange={setAudience}
        options={[
          { key: EVERYBODY, label: t('templates.for-all') },
          ...officesOf(me.roles).map(({ officeId, officeName }) => ({
            key: officeId,
            label: t('filters.for-office', { office: officeName }),
          })),
        ]}
      />
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    </FormDialog>
  );
}
