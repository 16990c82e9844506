import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  PeopleDocument,
  SaveStaffMemberDocument,
  type OfficeFieldsFragment,
  type PersonFieldsFragment,
  type RoleInput,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { TextInput } from '../../ui/TextInput';
import { problemsOf, type Problems } from '../problems-of';
import { RoleGrid } from './RoleGrid';

interface PersonDialogProps {
  /** Undefined for somebody new. */
  readonly person: PersonFieldsFragment | undefined;
  readonly offices: readonly OfficeFieldsFragment[];
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly fiscalCode: string;
  readonly active: boolean;
  readonly roles: readonly RoleInput[];
}

/** Who somebody is and what they may do, office by office; and whether they still work here. */
export function PersonDialog({ person, offices, onClose }: PersonDialogProps) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => draftOf(person));
  const { save, saving, problems } = useSavePerson(person, onClose);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <FormDialog
      title={person === undefined ? t('people.add') : t('people.edit-title', { name: person.name })}
      submitLabel={person === undefined ? t('people.save-new') : t('people.save')}
      isPending={saving}
      problem={problems['']}
      onSubmit={() => void save(draft)}
      onClose={onClose}
    >
      <TextInput
        label={t('people.name')}
        value={draft.name}
        problem={problems['name']}
        onChange={(name) => change({ name })}
      />
      <TextInput
        label={t('people.email')}
        type="email"
        help={t('people.email-help')}
        value={draft.email}
        problem={problems['email']}
        onChange={(email) => change({ email })}
      />
      <TextInput
        label={t('people.fiscal-code')}
        code
        value={draft.fiscalCode}
        problem={problems['fiscalCode']}
        onChange={(fiscalCode) => change({ fiscalCode })}
      />
      <RoleGrid
        offices={offices}
        chosen={draft.roles}
        problem={problems['roles']}
        onChange={(roles) => change({ roles })}
      />
      {person === undefined ? null : (
        <div>
          <label className="tick-line">
            <input
              type="checkbox"
              checked={draft.active}
              aria-describedby="works-here-help"
              onChange={({ target }) => change({ active: target.checked })}
            />
            {t('people.works-here')}
          </label>
          <p id="works-here-help" className="small muted">
            {t('people.works-here-help')}
          </p>
        </div>
      )}
      {person !== undefined && person.active && !draft.active && person.openInstances > 0 ? (
        <Notice tone="warn">{t('people.leaves-work', { count: person.openInstances })}</Notice>
      ) : null}
    </FormDialog>
  );
}

function draftOf(person: PersonFieldsFragment | undefined): Draft {
  if (person === undefined) return { name: '', email: '', fiscalCode: '', active: true, roles: [] };
  const { name, email, fiscalCode, active, roles } = person;
  return {
    name,
    email,
    fiscalCode: fiscalCode ?? '',
    active,
    roles: roles.map(({ officeId, role }) => ({ officeId, role })),
  };
}

function useSavePerson(person: PersonFieldsFragment | undefined, onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problems, setProblems] = useState<Problems>({});
  const [mutate, { loading }] = useMutation(SaveStaffMemberDocument, { refetchQueries: [PeopleDocument] });
  const save = async ({ roles, ...draft }: Draft) => {
    const input = { ...draft, roles: [...roles] };
    const variables = { id: person?.id ?? null, input, expectedVersion: person?.version ?? 0 };
    const answer = await mutate({ variables }).then(
      ({ data }) => data?.saveStaffMember,
      () => undefined,
    );
    if (answer?.__typename !== 'PeoplePayload') return setProblems(problemsOf({ t, locale }, answer));
    notify({ text: t('people.saved', { name: draft.name }) });
    onSaved();
  };
  return { save, saving: loading, problems };
}
