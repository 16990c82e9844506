import { useMutation } from '@apollo/client/react';
import { isJsonObject, type JsonObject } from '@istanze/shared';
import { useId, useState } from 'react';
import {
  SaveServiceAssignmentDocument,
  type ServiceAssignmentFieldsFragment,
  type ServiceAssignmentMode,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { ChoiceInput } from '../../ui/ChoiceInput';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import type { SelectOption } from '../../ui/Select';
import { problemsOf } from '../problems-of';
import type { DecidingField } from './deciding-fields';
import { ValueTable } from './ValueTable';

interface AssignmentFormProps {
  readonly assignment: ServiceAssignmentFieldsFragment;
  readonly fields: readonly DecidingField[];
  readonly people: readonly SelectOption[];
  readonly office: string;
}

type Mode = ServiceAssignmentMode | null;
const MODES = [null, 'NOBODY', 'TURNS', 'LOAD', 'VALUE'] as const satisfies readonly Mode[];
const OTHERWISE = ['NOBODY', 'TURNS', 'LOAD'] as const;

interface Draft {
  readonly mode: Mode;
  readonly field: string;
  readonly people: JsonObject;
  readonly otherwise: ServiceAssignmentMode;
}

/** The rule of one service: as its office does, or its own. It counts for the next request that arrives. */
export function AssignmentForm({ assignment, fields, people, office }: AssignmentFormProps) {
  const { t } = useLanguage();
  const name = useId();
  const [draft, setDraft] = useState<Draft>(() => toDraft(assignment));
  const { save, saving, problem } = useSaveAssignment(assignment.serviceId);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const field = fields.find(({ key }) => key === draft.field);
  return (
    <form
      className="card assignment stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      {problem === undefined ? null : (
        <Notice tone="danger" live="alert">
          {problem}
        </Notice>
      )}
      <fieldset className="way-list">
        <legend className="field-label">{t('assignment.legend')}</legend>
        {MODES.map((mode) => (
          <label key={mode ?? 'office'} className="tick-line">
            <input
              type="radio"
              name={name}
              checked={draft.mode === mode}
              disabled={mode === 'VALUE' && fields.length === 0}
              onChange={() => change({ mode })}
            />
            {mode === null
              ? t('assignment.as-office', { office, mode: t(`assignment.short.${assignment.officeMode}`) })
              : t(`assignment.mode.${mode}`)}
          </label>
        ))}
      </fieldset>
      {fields.length === 0 ? <p className="small muted">{t('assignment.no-fields')}</p> : null}
      {draft.mode === 'VALUE' ? (
        <>
          <ChoiceInput
            label={t('assignment.field')}
            placeholder={t('assignment.choose-field')}
            value={draft.field}
            options={fields.map(({ key, label }) => ({ key, label }))}
            onChange={(key) => change({ field: key, people: {} })}
          />
          {field === undefined ? null : (
            <ValueTable
              field={field}
              people={people}
              chosen={draft.people}
              onChange={(chosen) => change({ people: chosen })}
            />
          )}
          <ChoiceInput
            label={t('assignment.otherwise')}
            value={draft.otherwise}
            options={OTHERWISE.map((mode) => ({ key: mode, label: t(`assignment.mode.${mode}`) }))}
            onChange={(key) => change({ otherwise: OTHERWISE.find((mode) => mode === key) ?? 'NOBODY' })}
          />
        </>
      ) : null}
      <p className="small muted">{t('assignment.help')}</p>
      <div>
        <Button type="submit" variant="primary" isPending={saving}>
          {t('assignment.save')}
        </Button>
      </div>
    </form>
  );
}

function toDraft({ mode, field, people, otherwise }: ServiceAssignmentFieldsFragment): Draft {
  return {
    mode,
    field: field ?? '',
    people: isJsonObject(people) ? people : {},
    otherwise: otherwise ?? 'NOBODY',
  };
}

function useSaveAssignment(serviceId: string) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const [mutate, { loading }] = useMutation(SaveServiceAssignmentDocument);
  const save = async ({ mode, field, people, otherwise }: Draft) => {
    const byValue = mode === 'VALUE' ? { field: field === '' ? null : field, people, otherwise } : {};
    const answer = await mutate({ variables: { input: { serviceId, mode, ...byValue } } }).then(
      ({ data }) => data?.saveServiceAssignment,
      () => undefined,
    );
    if (answer?.__typename !== 'ServiceAssignmentPayload')
      return setProblem([...new Set(Object.values(problemsOf({ t, locale }, answer)))].join(' '));
    setProblem(undefined);
    notify({ text: t('assignment.saved') });
  };
  return { save, saving: loading, problem };
}
