import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { SaveLabelDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { useDeskChange } from '../use-desk-change';
import { LabelChip } from './LabelChip';

const TONES = ['grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'teal'] as const;

/** A new word for telling instances apart, for the whole municipality. */
export function NewLabelDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const keep = useDeskChange();
  const [save, { loading }] = useMutation(SaveLabelDocument);
  const [name, setName] = useState('');
  const [tone, setTone] = useState<(typeof TONES)[number]>('blue');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = async () => {
    try {
      const { data } = await save({ variables: { id: null, name, tone, retired: false } });
      const refused = keep(data?.saveLabel);
      if (refused === undefined) onClose();
      else setProblem(refused);
    } catch {
      setProblem(t('desk-settings.not-saved'));
    }
  };
  return (
    <FormDialog
      title={t('labels.new')}
      submitLabel={t('labels.save')}
      isPending={loading}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>
        <label className="field-label" htmlFor={`${id}-name`}>
          {t('labels.name')}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          maxLength={40}
          value={name}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => {
            setName(target.value);
            setProblem(undefined);
          }}
        />
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      </div>
      <fieldset>
        <legend className="field-label">{t('labels.tone')}</legend>
        <div className="label-tones">
          {TONES.map((one) => (
            <label key={one} className="bulk-wish">
              <input type="radio" name="tone" checked={tone === one} onChange={() => setTone(one)} />
              <LabelChip
                label={{
                  id: one,
                  name: t(`labels.tone.${one}`),
                  tone: one,
                  retired: false,
                }}
              />
            </label>
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
