import { useState, type ReactNode } from 'react';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useInputServices } from '../../../journey/input-services';
import { FormEntry, inputProps } from '../FormEntry';

interface ProofUploadProps {
  readonly label: string;
  readonly error: string | undefined;
  onUploaded(fileId: string | null): void;
}

/** The document of a declaration: uploaded as soon as it is chosen. */
export function ProofUpload({ label, error, onUploaded }: ProofUploadProps): ReactNode {
  const t = usePersonalT();
  const services = useInputServices();
  const [state, setState] = useState('');
  const [failed, setFailed] = useState(false);
  const upload = async (file: File | undefined): Promise<void> => {
    onUploaded(null);
    setFailed(false);
    setState('');
    if (file === undefined) return;
    const { name } = file;
    const progress = (fraction: number): void =>
      setState(t('rep.form.uploading', { name, percent: Math.round(fraction * 100) }));
    try {
      const uploaded = await services.upload(file, progress, new AbortController().signal);
      const refused = uploaded.status === 'refused' || uploaded.status === 'infected';
      setFailed(refused);
      setState(refused ? '' : t('rep.form.uploaded', { name }));
      if (!refused) onUploaded(uploaded.id);
    } catch {
      setState('');
      setFailed(true);
    }
  };
  const problem = failed ? t('rep.form.uploadFailed') : error;
  return (
    <FormEntry id="rep-file" label={label} help={t('rep.form.fileHelp')} error={problem}>
      <input
        type="file"
        accept="application/pdf,image/*"
        {...inputProps('rep-file', problem, true)}
        onChange={({ target }) => void upload(target.files?.[0])}
      />
      <p role="status" className="plain-help">
        {state}
      </p>
    </FormEntry>
  );
}
