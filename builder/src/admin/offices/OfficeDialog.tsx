import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  PeopleDocument,
  SaveOfficeDocument,
  type OfficeFieldsFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import type { MessageKey } from '../../i18n/it';
import { FormDialog } from '../../ui/FormDialog';
import { useNotify } from '../../ui/notify';
import { TextInput } from '../../ui/TextInput';
import { problemsOf, type Problems } from '../problems-of';
import { toOfficeDraft, toOfficeInput, type OfficeDraft } from './office-draft';
import './offices.css';

interface OfficeDialogProps {
  /** Undefined for a new one. */
  readonly office: OfficeFieldsFragment | undefined;
  readonly onClose: () => void;
}

/** What an office is known by and who answers for it. */
export function OfficeDialog({ office, onClose }: OfficeDialogProps) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState(() => toOfficeDraft(office));
  const { save, saving, problems } = useSaveOffice(office, onClose);
  const input = (key: keyof OfficeDraft, label: MessageKey, help?: MessageKey) => (
    <TextInput
      label={t(label)}
      type={key === 'email' ? 'email' : key === 'phone' ? 'tel' : 'text'}
      {...(help === undefined ? {} : { help: t(help) })}
      value={draft[key]}
      problem={problems[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  return (
    <FormDialog
      title={office === undefined ? t('offices.add') : t('people.edit-title', { name: office.name })}
      submitLabel={office === undefined ? t('offices.save-new') : t('offices.save')}
      isPending={saving}
      problem={problems['']}
      onSubmit={() => void save(draft)}
      onClose={onClose}
    >
      {input('name', 'offices.name')}
      {input('caseOfficer', 'offices.case-officer', 'offices.case-officer-help')}
      {input('substitutePower', 'offices.substitute-power', 'offices.substitute-power-help')}
      <div className="office-pair">
        {input('email', 'offices.email')}
        {input('phone', 'offices.phone')}
      </div>
      {input('street', 'offices.street')}
      <div className="office-place">
        {input('postalCode', 'offices.postal-code')}
        {input('city', 'offices.city')}
        {input('province', 'offices.province')}
      </div>
      <div className="office-pair">
        {input('hoursIt', 'offices.hours-it')}
        {input('hoursEn', 'offices.hours-en')}
      </div>
    </FormDialog>
  );
}

function useSaveOffice(office: OfficeFieldsFragment | undefined, onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problems, setProblems] = useState<Problems>({});
  const [mutate, { loading }] = useMutation(SaveOfficeDocument, { refetchQueries: [PeopleDocument] });
  const save = async (draft: OfficeDraft) => {
    const input = toOfficeInput(draft, office?.address ?? {});
    const variables = { id: office?.id ?? null, input, expectedVersion: office?.version ?? 0 };
    const answer = await mutate({ variables }).then(
      ({ data }) => data?.saveOffice,
      () => undefined,
    );
    if (answer?.__typename !== 'OfficesPayload') return setProblems(problemsOf({ t, locale }, answer));
    notify({ text: t('offices.saved', { name: draft.name }) });
    onSaved();
  };
  return { save, saving: loading, problems };
}
