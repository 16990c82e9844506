import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { SaveMessageTemplateDocument, type DeskFieldsFragment } from '../../graphql/generated/graphql';
import { formatDate, todayInRome } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { useNotify } from '../../ui/notify';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { fillTemplate, PLACEHOLDERS, unknownMarks, type Placeholder } from '../instance/message-template';
import { officesOf } from '../queue/working-offices';
import { useDeskChange } from '../use-desk-change';

interface TemplateDialogProps {
  /** Undefined for a new one. */
  readonly template?: DeskFieldsFragment['templates'][number];
  /** What it says to begin with. */
  readonly body: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly body: string;
  readonly audience: string;
}

const EVERYBODY = 'all';

/** A ready text for messages: whom it is for, what it says, and how it would read. */
export function TemplateDialog({ template, body, onClose }: TemplateDialogProps) {
  const t = useT();
  const { me } = useSession();
  const [draft, setDraft] = useState<Draft>({
    name: template?.name ?? '',
    body,
    audience: template?.officeId ?? EVERYBODY,
  });
  const { submit, saving, problem } = useSaveTemplate(template, onClose);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <FormDialog
      title={template === undefined ? t('templates.page.new') : t('templates.page.edit-title')}
      submitLabel={t('templates.confirm')}
      isPending={saving}
      onSubmit={() => void submit(draft)}
      onClose={onClose}
    >
      <TextInput
        label={t('templates.name')}
        maxLength={80}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TemplateBody body={draft.body} onChange={(text) => change({ body: text })} />
      <Select
        label={t('templates.for')}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        options={[
          { key: EVERYBODY, label: t('templates.for-all') },
          ...officesOf(me.roles).map(({ officeId, officeName }) => ({
            key: officeId,
            label: t('filters.for-office', { office: officeName }),
          })),
        ]}
      />
      <p className="field-problem" role="alert">
        {problem}
      </p>
    </FormDialog>
  );
}

interface TemplateBodyProps {
  readonly body: string;
  readonly onChange: (body: string) => void;
}

function TemplateBody({ body, onChange }: TemplateBodyProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const unknown = unknownMarks(body);
  const samples: Record<Placeholder, string> = {
    applicantName: t('templates.sample.applicantName'),
    code: t('templates.sample.code'),
    protocol: t('templates.sample.protocol'),
    service: t('templates.sample.service'),
    office: t('templates.sample.office'),
    date: formatDate(todayInRome(), locale),
  };
  return (
    <>
      <div>
        <label className="field-label" htmlFor={id}>
          {t('templates.body')}
        </label>
        <textarea
          id={id}
          className="input"
          rows={7}
          maxLength={5000}
          value={body}
          onChange={({ target }) => onChange(target.value)}
        />
        <div className="template-marks">
          {PLACEHOLDERS.map((mark) => (
            <Button
              key={mark}
              variant="quiet"
              aria-label={t('templates.page.insert', { label: t(`templates.mark.${mark}`) })}
              onPress={() => onChange(`${body}{${mark}}`)}
            >
              {t(`templates.mark.${mark}`)}
            </Button>
          ))}
        </div>
        {unknown.length === 0 ? null : (
          <p className="small" role="status">
            {t('templates.unknown', { list: unknown.join(', ') })}
          </p>
        )}
      </div>
      {body.trim() === '' ? null : (
        <section className="template-preview" aria-label={t('templates.page.preview')}>
          <h3>{t('templates.page.preview')}</h3>
          <p className="small muted">{t('templates.page.preview-help')}</p>
          <p className="template-text">{fillTemplate(body, samples)}</p>
        </section>
      )}
    </>
  );
}

function useSaveTemplate(template: TemplateDialogProps['template'], onSaved: () => void) {
  const t = useT();
  const keep = useDeskChange();
  const notify = useNotify();
  const [save, { loading }] = useMutation(SaveMessageTemplateDocument);
  const [problem, setProblem] = useState<string>();
  const submit = async ({ name, body, audience }: Draft) => {
    const officeId = audience === EVERYBODY ? null : audience;
    const variables = {
      id: template?.id ?? null,
      officeId,
      name,
      body,
      retired: template?.retired ?? false,
    };
    const refused = await save({ variables }).then(
      ({ data }) => keep(data?.saveMessageTemplate),
      () => t('desk-settings.not-saved'),
    );
    setProblem(refused);
    if (refused !== undefined) return;
    notify({ text: t('templates.saved', { name: name.trim() }) });
    onSaved();
  };
  return { submit, saving: loading, problem };
}
