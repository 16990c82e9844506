import { useMutation, useQuery } from '@apollo/client/react';
import { localize, type JsonObject } from '@istanze/shared';
import { useMemo, useState, type ReactNode } from 'react';
import {
  AuthorizationChoicesDocument,
  SaveAuthorizationDocument,
  ServiceAuthorizationsDocument,
  type AuthorizationChoicesQuery,
  type AuthorizationFieldsFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { problemsOf } from '../problems-of';
import { FilteredRules } from './FilteredRules';
import { PreviewOfRule } from './PreviewOfRule';
import { RuleDialog } from './RuleDialog';
import type { RuleRow } from './rule-row';
import './authorizations.css';

interface ServiceRulesProps {
  readonly serviceId: string;
  readonly title: string;
  readonly beside?: ReactNode;
  /** What was saved becomes part of the next publication. */
  readonly onSaved?: () => void;
}

/** Who may do each activity of one service, and where that is said. */
export function ServiceRules({ serviceId, title, beside, onSaved }: ServiceRulesProps) {
  const { t } = useLanguage();
  const rules = useQuery(ServiceAuthorizationsDocument, {
    variables: { serviceId },
    fetchPolicy: 'cache-and-network',
  });
  const choices = useQuery(AuthorizationChoicesDocument, { fetchPolicy: 'cache-and-network' });
  if (rules.data !== undefined && choices.data !== undefined)
    return (
      <LoadedRules
        serviceId={serviceId}
        title={title}
        beside={beside}
        activities={rules.data.authorizations}
        choices={choices.data}
        onSaved={onSaved ?? (() => undefined)}
      />
    );
  return rules.error === undefined && choices.error === undefined ? (
    <SkeletonLines label={t('common.loading')} heights={[36, 44, 52, 52, 52]} />
  ) : (
    <ErrorState
      title={t('authorizations.failed')}
      onRetry={() => void Promise.all([rules.refetch(), choices.refetch()]).catch(() => undefined)}
    />
  );
}

interface LoadedRulesProps extends Omit<ServiceRulesProps, 'beside' | 'onSaved'> {
  readonly beside: ReactNode;
  readonly onSaved: () => void;
  readonly activities: readonly AuthorizationFieldsFragment[];
  readonly choices: AuthorizationChoicesQuery;
}

function LoadedRules({ serviceId, title, beside, activities, choices, onSaved }: LoadedRulesProps) {
  const { t, locale } = useLanguage();
  const [editing, setEditing] = useState<RuleRow>();
  const { save, saving, problem } = useSaveRule(serviceId, () => {
    setEditing(undefined);
    onSaved();
  });
  const rows = useMemo(
    () =>
      activities.map((activity) =>
        toRow(activity, localize(activity.name, locale), localize(activity.stateName, locale)),
      ),
    [activities, locale],
  );
  return (
    <>
      <FilteredRules label={title} rows={rows} choices={choices} beside={beside} onEdit={setEditing} />
      {editing === undefined ? null : (
        <RuleDialog
          row={editing}
          choices={choices}
          problem={problem}
          isPending={saving}
          preview={(performer) => (
            <PreviewOfRule serviceId={serviceId} performer={performer ?? editing.without ?? null} />
          )}
          onSave={(performer) => void save(editing, performer)}
          onClose={() => setEditing(undefined)}
        />
      )}
      <p className="small muted rule-help">{t('authorizations.help')}</p>
    </>
  );
}

function toRow(
  { activityId, flow, standard, own, effective, people }: AuthorizationFieldsFragment,
  name: string,
  group: string,
): RuleRow {
  const saysNobody = JSON.stringify(flow) === '{"kind":"staff"}';
  const byDefault = saysNobody && standard !== null;
  return {
    id: activityId,
    name,
    group,
    performer: effective,
    origin: own !== null ? 'own' : byDefault ? 'standard' : 'flow',
    without: byDefault ? standard : flow,
    people,
  };
}

function useSaveRule(serviceId: string, onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const [mutate, { loading }] = useMutation(SaveAuthorizationDocument, {
    refetchQueries: [ServiceAuthorizationsDocument],
    awaitRefetchQueries: true,
  });
  const save = async ({ id, name }: RuleRow, performer: JsonObject | null) => {
    const answer = await mutate({ variables: { input: { serviceId, activityId: id, performer } } }).then(
      ({ data }) => data?.saveAuthorization,
      () => undefined,
    );
    if (answer?.__typename !== 'AuthorizationPayload')
      return setProblem(Object.values(problemsOf({ t, locale }, answer)).join(' '));
    setProblem(undefined);
    notify({ text: t('authorizations.saved', { name }) });
    onSaved();
  };
  return { save, saving: loading, problem };
}
