import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useDeskChange } from '../../console/use-desk-change';
import { useDeskSettings } from '../../console/use-desk-settings';
import {
  type AssignmentMode,
  PeopleDocument,
  type PeopleQuery,
  SaveAssignmentRuleDocument,
} from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { PeopleFrame } from '../people/PeopleFrame';
import { colleaguesIn } from './colleagues-in';
import '../authorizations/authorizations.css';
import './offices.css';

const MODES = [null, 'TURNS', 'LOAD'] as const satisfies readonly (AssignmentMode | null)[];

/** What each office does with the requests that arrive, where their service has no rule of its own. */
export function AssignmentPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PeopleFrame title={t('office-rules.title')} intro={t('office-rules.intro')}>
      {data !== undefined ? (
        <div className="office-rules">
          {data.offices.map((office) => (
            <OfficeRule key={office.id} office={office} people={data.people} />
          ))}
        </div>
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[140, 140, 140]} />
      ) : (
        <ErrorState title={t('people.failed')} onRetry={() => void refetch()} />
      )}
    </PeopleFrame>
  );
}

interface OfficeRuleProps {
  readonly office: PeopleQuery['offices'][number];
  readonly people: PeopleQuery['people'];
}

/** The rule of one office: chosen, it is saved, and counts for the next request. */
function OfficeRule({ office: { id, name }, people }: OfficeRuleProps) {
  const t = useT();
  const group = useId();
  const { assignmentRules } = useDeskSettings();
  const current = assignmentRules.find(({ officeId }) => officeId === id)?.mode ?? null;
  const { choose, problem } = useOfficeRule(id, name);
  const workers = colleaguesIn(id, people);
  return (
    <section className="card office-rule" aria-labelledby={`${group}-name`}>
      <h2 id={`${group}-name`}>{name}</h2>
      <p className="small muted">
        {t('office-rules.people', {
          count: workers.length,
          names: workers.map((one) => one.name).join(', '),
        })}
      </p>
      {problem === undefined ? null : (
        <Notice tone="danger" live="alert">
          {problem}
        </Notice>
      )}
      <fieldset className="way-list">
        <legend className="visually-hidden">{t('office-rules.legend', { office: name })}</legend>
        {MODES.map((mode) => (
          <label key={mode ?? 'nobody'} className="tick-line">
            <input type="radio" name={group} checked={current === mode} onChange={() => void choose(mode)} />
            {t(`assignment.mode.${mode ?? 'NOBODY'}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function useOfficeRule(officeId: string, office: string) {
  const t = useT();
  const keep = useDeskChange();
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const [save] = useMutation(SaveAssignmentRuleDocument);
  const choose = async (mode: AssignmentMode | null): Promise<void> => {
    const refused = await save({ variables: { officeId, mode } }).then(
      ({ data }) => keep(data?.saveAssignmentRule),
      () => t('desk-settings.not-saved'),
    );
    setProblem(refused);
    if (refused === undefined) notify({ text: t('office-rules.saved', { office }) });
  };
  return { choose, problem };
}
