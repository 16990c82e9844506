import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveFilterDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { FormDialog } from '../../ui/FormDialog';
import { useNotify } from '../../ui/notify';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useDeskChange } from '../use-desk-change';
import { officesOf } from './working-offices';

interface SaveFilterDialogProps {
  readonly query: string;
  readonly onClose: () => void;
}

const ME = 'me';

/** Gives the present way of looking a name, for oneself or for a whole office. */
export function SaveFilterDialog({ query, onClose }: SaveFilterDialogProps) {
  const t = useT();
  const { me } = useSession();
  const notify = useNotify();
  const keep = useDeskChange();
  const [save, { loading }] = useMutation(SaveFilterDocument);
  const [name, setName] = useState('');
  const [audience, setAudience] = useState(ME);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    try {
      const officeId = audience === ME ? null : audience;
      const { data } = await save({ variables: { name, query, officeId } });
      const refused = keep(data?.saveFilter);
      if (refused !== undefined) return setProblem(refused);
      notify({ text: t('filters.saved-done', { name: name.trim() }) });
      onClose();
    } catch {
      setProblem(t('desk-settings.not-saved'));
    }
  };
  return (
    <FormDialog
      title={t('filters.save-title')}
      submitLabel={t('filters.confirm')}
      isPending={loading}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label={t('filters.name')}
        maxLength={60}
        value={name}
        problem={problem}
        onChange={(next) => {
          setName(next);
          setProblem(undefined);
        }}
      />
      <Select
        label={t('filters.for')}
        value={audience}
        onChange={setAudience}
        options={[
          { key: ME, label: t('filters.for-me') },
          ...officesOf(me.roles).map(({ officeId, officeName }) => ({
            key: officeId,
            label: t('filters.for-office', { office: officeName }),
          })),
        ]}
      />
    </FormDialog>
  );
}
