import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { SaveLabelDocument, type LabelFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { useNotify } from '../../ui/notify';
import { TextInput } from '../../ui/TextInput';
import { useDeskChange } from '../use-desk-change';
import { LabelChip } from './LabelChip';

const TONES = ['grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'teal'] as const;
type Tone = (typeof TONES)[number];

interface LabelDialogProps {
  /** Undefined for a new one. */
  readonly label?: LabelFieldsFragment;
  readonly onClose: () => void;
}

/** A word for telling instances apart, for the whole municipality: what it says and its colour. */
export function LabelDialog({ label, onClose }: LabelDialogProps) {
  const t = useT();
  const group = useId();
  const [name, setName] = useState(label?.name ?? '');
  const [tone, setTone] = useState<Tone>(TONES.find((one) => one === label?.tone) ?? 'blue');
  const { submit, saving, problem } = useSaveLabel(label, onClose);
  return (
    <FormDialog
      title={label === undefined ? t('labels.new') : t('labels.page.edit-title')}
      submitLabel={label === undefined ? t('labels.save') : t('labels.page.save')}
      isPending={saving}
      onSubmit={() => void submit(name, tone)}
      onClose={onClose}
    >
      <TextInput label={t('labels.name')} maxLength={40} value={name} problem={problem} onChange={setName} />
      <fieldset>
        <legend className="field-label">{t('labels.tone')}</legend>
        <div className="label-tones">
          {TONES.map((one) => (
            <label key={one} className="bulk-wish">
              <input type="radio" name={group} checked={tone === one} onChange={() => setTone(one)} />
              <LabelChip label={{ id: one, name: t(`labels.tone.${one}`), tone: one, retired: false }} />
            </label>
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}

function useSaveLabel(label: LabelFieldsFragment | undefined, onSaved: () => void) {
  const t = useT();
  const keep = useDeskChange();
  const notify = useNotify();
  const [save, { loading }] = useMutation(SaveLabelDocument);
  const [problem, setProblem] = useState<string>();
  const submit = async (name: string, tone: Tone) => {
    const variables = { id: label?.id ?? null, name, tone, retired: label?.retired ?? false };
    const refused = await save({ variables }).then(
      ({ data }) => keep(data?.saveLabel),
      () => t('desk-settings.not-saved'),
    );
    setProblem(refused);
    if (refused !== undefined) return;
    notify({ text: t('labels.page.saved', { name: name.trim() }) });
    onSaved();
  };
  return { submit, saving: loading, problem };
}
