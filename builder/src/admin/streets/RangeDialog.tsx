import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import {
  CivicRangesDocument,
  CivicRangeSetsDocument,
  SaveCivicRangeDocument,
  StreetsDocument,
  type CivicParity,
} from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { ChoiceInput } from '../../ui/ChoiceInput';
import { FormDialog } from '../../ui/FormDialog';
import { framed, InputFrame } from '../../ui/InputFrame';
import { useNotify } from '../../ui/notify';
import { TextInput } from '../../ui/TextInput';
import { problemsOf, type Problems } from '../problems-of';
import type { CivicRange } from './StreetsPage';

interface RangeDialogProps {
  readonly set: string;
  /** Undefined for a new one. */
  readonly range?: CivicRange;
  readonly onClose: () => void;
}

const PARITIES = ['ALL', 'ODD', 'EVEN'] as const satisfies readonly CivicParity[];

/** One stretch of a street: which numbers, on which side, what they stand for. */
export function RangeDialog({ set, range, onClose }: RangeDialogProps) {
  const t = useT();
  const [street, setStreet] = useState({ id: range?.streetId ?? '', name: range?.street ?? '' });
  const [from, setFrom] = useState(`${range?.from ?? ''}`);
  const [to, setTo] = useState(`${range?.to ?? ''}`);
  const [parity, setParity] = useState<CivicParity>(range?.parity ?? 'ALL');
  const [value, setValue] = useState(range?.value ?? '');
  const { submit, saving, problems } = useSaveRange(set, range, onClose);
  return (
    <FormDialog
      title={t(range === undefined ? 'streets.add' : 'streets.edit')}
      submitLabel={t('streets.save')}
      isPending={saving}
      problem={problems['']}
      onSubmit={() => void submit({ streetId: street.id, from: Number(from), to: Number(to), parity, value })}
      onClose={onClose}
    >
      <StreetInput street={street} problem={problems['streetId']} onChange={setStreet} />
      <div className="streets-pair">
        <TextInput label={t('streets.from')} value={from} problem={problems['from']} onChange={setFrom} />
        <TextInput label={t('streets.to')} value={to} problem={problems['to']} onChange={setTo} />
      </div>
      <ChoiceInput
        label={t('streets.parity')}
        value={parity}
        options={PARITIES.map((key) => ({ key, label: t(`streets.parity.${key}`) }))}
        onChange={(key) => setParity(PARITIES.find((one) => one === key) ?? 'ALL')}
      />
      <TextInput
        label={t('streets.value')}
        help={t('streets.value-help')}
        maxLength={60}
        value={value}
        problem={problems['value']}
        onChange={setValue}
      />
    </FormDialog>
  );
}

interface Street {
  readonly id: string;
  readonly name: string;
}

interface StreetInputProps {
  readonly street: Street;
  readonly problem: string | undefined;
  readonly onChange: (street: Street) => void;
}

/** Found by typing some of its name; `id` is empty while what is written is no street of the municipality. */
function StreetInput({ street, problem, onChange }: StreetInputProps) {
  const t = useT();
  const id = useId();
  const { data } = useQuery(StreetsDocument, { variables: { query: street.name }, skip: street.name === '' });
  const streets = data?.streets ?? [];
  return (
    <InputFrame id={id} label={t('streets.street')} help={t('streets.street-help')} problem={problem}>
      <input
        {...framed(id, problem)}
        className="input"
        autoComplete="off"
        list={`${id}-streets`}
        value={street.name}
        onChange={({ target }) =>
          onChange({ id: streets.find(({ name }) => name === target.value)?.id ?? '', name: target.value })
        }
      />
      <datalist id={`${id}-streets`}>
        {streets.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </InputFrame>
  );
}

function useSaveRange(set: string, range: CivicRange | undefined, onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problems, setProblems] = useState<Problems>({});
  const [save, { loading }] = useMutation(SaveCivicRangeDocument, {
    refetchQueries: [CivicRangesDocument, CivicRangeSetsDocument],
  });
  const submit = async (
    written: Pick<CivicRange, 'streetId' | 'from' | 'to' | 'parity' | 'value'>,
  ): Promise<void> => {
    if (written.streetId === '') return setProblems({ streetId: t('streets.no-street') });
    if (!Number.isInteger(written.from) || !Number.isInteger(written.to))
      return setProblems({ to: t('streets.no-number') });
    const input = { id: range?.id ?? null, expectedVersion: range?.version ?? 0, set, ...written };
    const answer = await save({ variables: { range: input } }).catch(() => undefined);
    const result = answer?.data?.saveCivicRange;
    if (result?.__typename !== 'CivicRange') return setProblems(problemsOf({ t, locale }, result));
    notify({ text: t('streets.saved') });
    onSaved();
  };
  return { submit, saving: loading, problems };
}
