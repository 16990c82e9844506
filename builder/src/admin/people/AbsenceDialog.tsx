import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { AbsencesDocument, SaveAbsenceDocument, type AbsencesQuery } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { ChoiceInput } from '../../ui/ChoiceInput';
import { FormDialog } from '../../ui/FormDialog';
import { useNotify } from '../../ui/notify';
import { TextInput } from '../../ui/TextInput';
import { problemsOf, type Problems } from '../problems-of';

interface AbsenceDialogProps {
  readonly staff: AbsencesQuery['staff'];
  readonly onClose: () => void;
}

interface Draft {
  readonly staffId: string;
  readonly substituteId: string;
  readonly from: string;
  readonly to: string;
}

/** Declares an absence: one's own, or of a colleague for who manages. */
export function AbsenceDialog({ staff, onClose }: AbsenceDialogProps) {
  const { t } = useLanguage();
  const { me } = useSession();
  const today = todayInRome();
  const [draft, setDraft] = useState<Draft>({ staffId: me.id, substituteId: '', from: today, to: today });
  const { save, saving, problems } = useSaveAbsence(onClose);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const manages = me.roles.some(({ role }) => role !== 'OPERATOR');
  const options = staff.map(({ id, name }) => ({ key: id, label: name }));
  return (
    <FormDialog
      title={t('absences.add')}
      submitLabel={t('absences.save')}
      isPending={saving}
      problem={problems['']}
      onSubmit={() => void save(draft)}
      onClose={onClose}
    >
      {manages ? (
        <ChoiceInput
          label={t('absences.who')}
          value={draft.staffId}
          options={options}
          problem={problems['staffId']}
          onChange={(staffId) => change({ staffId })}
        />
      ) : null}
      <div className="absence-days">
        <TextInput
          label={t('absences.from')}
          type="date"
          min={today}
          value={draft.from}
          problem={problems['from']}
          onChange={(from) => change({ from, to: from > draft.to ? from : draft.to })}
        />
        <TextInput
          label={t('absences.to')}
          type="date"
          min={draft.from}
          value={draft.to}
          problem={problems['to']}
          onChange={(to) => change({ to })}
        />
      </div>
      <ChoiceInput
        label={t('absences.substitute-label')}
        placeholder={t('absences.choose')}
        value={draft.substituteId}
        options={options.filter(({ key }) => key !== draft.staffId)}
        problem={problems['substituteId']}
        onChange={(substituteId) => change({ substituteId })}
      />
      <p className="small muted">{t('absences.what-happens')}</p>
    </FormDialog>
  );
}

function useSaveAbsence(onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problems, setProblems] = useState<Problems>({});
  const [mutate, { loading }] = useMutation(SaveAbsenceDocument, { refetchQueries: [AbsencesDocument] });
  const save = async (input: Draft) => {
    if (input.substituteId === '') return setProblems({ substituteId: t('absences.choose-somebody') });
    if (input.from === '' || input.to === '')
      return setProblems({ [input.from === '' ? 'from' : 'to']: t('absences.choose-day') });
    const answer = await mutate({ variables: { input } }).then(
      ({ data }) => data?.saveAbsence,
      () => undefined,
    );
    if (answer?.__typename !== 'AbsencePayload') return setProblems(problemsOf({ t, locale }, answer));
    notify({ text: t('absences.saved') });
    onSaved();
  };
  return { save, saving: loading, problems };
}
