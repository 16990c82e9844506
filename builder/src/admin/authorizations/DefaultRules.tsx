import { useMutation, useQuery } from '@apollo/client/react';
import { isJsonObject, localize, type Json, type JsonObject } from '@istanze/shared';
import { useMemo, useState, type ReactNode } from 'react';
import {
  AllowActivitiesDocument,
  AuthorizationChoicesDocument,
  LibraryDocument,
  type AuthorizationChoicesQuery,
  type LibraryQuery,
} from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { inJourneyOrder } from '../library/matrix-model';
import { problemsOf } from '../problems-of';
import { FilteredRules } from './FilteredRules';
import { RuleDialog } from './RuleDialog';
import type { RuleRow } from './rule-row';

/** What new flows of each kind of service begin with, step by step; it counts where a flow names nobody. */
export function DefaultRules({ beside }: { readonly beside: ReactNode }) {
  const t = useT();
  const library = useQuery(LibraryDocument, { fetchPolicy: 'cache-and-network' });
  const choices = useQuery(AuthorizationChoicesDocument, { fetchPolicy: 'cache-and-network' });
  if (library.data !== undefined && choices.data !== undefined)
    return <LoadedDefaults library={library.data} choices={choices.data} beside={beside} />;
  return library.error === undefined && choices.error === undefined ? (
    <SkeletonLines label={t('common.loading')} heights={[36, 44, 52, 52, 52]} />
  ) : (
    <ErrorState
      title={t('authorizations.failed')}
      onRetry={() => void Promise.all([library.refetch(), choices.refetch()]).catch(() => undefined)}
    />
  );
}

interface LoadedDefaultsProps {
  readonly library: LibraryQuery;
  readonly choices: AuthorizationChoicesQuery;
  readonly beside: ReactNode;
}

function LoadedDefaults({ library, choices, beside }: LoadedDefaultsProps) {
  const { t, locale } = useLanguage();
  const [editing, setEditing] = useState<DefaultRow>();
  const { save, saving, problem } = useSaveDefault(library, () => setEditing(undefined));
  const rows = useMemo(() => defaultRows(library, locale), [library, locale]);
  return (
    <>
      <FilteredRules
        label={t('authorizations.scope-standard')}
        rows={rows}
        choices={choices}
        beside={beside}
        onEdit={({ id }) => setEditing(rows.find((row) => row.id === id))}
      />
      {editing === undefined ? null : (
        <RuleDialog
          row={editing}
          choices={choices}
          problem={problem}
          isPending={saving}
          onSave={(performer) => (performer === null ? undefined : void save(editing, performer))}
          onClose={() => setEditing(undefined)}
        />
      )}
      <p className="small muted rule-help">{t('authorizations.standard-help')}</p>
    </>
  );
}

interface DefaultRow extends RuleRow {
  readonly archetypeId: string;
  readonly moduleId: string;
  readonly type: string;
}

function defaultRows(library: LibraryQuery, locale: 'it' | 'en'): readonly DefaultRow[] {
  return library.archetypes.flatMap((archetype) =>
    inJourneyOrder(library.modules).flatMap((module) => {
      const cell = library.matrix.find(
        ({ archetypeId, moduleId }) => archetypeId === archetype.id && moduleId === module.id,
      );
      return (cell?.activities ?? [])
        .filter(({ performer }) => isStaff(performer))
        .map(({ type, performer }) => ({
          id: `${archetype.id} ${module.id} ${type}`,
          archetypeId: archetype.id,
          moduleId: module.id,
          type,
          name: localize(library.activityTypes.find((known) => known.type === type)?.name, locale) || type,
          group: `${localize(archetype.name, locale)} · ${localize(module.name, locale)}`,
          performer,
          origin: 'standard' as const,
          without: undefined,
          people: undefined,
        }));
    }),
  );
}

function isStaff(performer: Json): boolean {
  return isJsonObject(performer) && performer['kind'] === 'staff';
}

function useSaveDefault({ archetypes, matrix }: LibraryQuery, onSaved: () => void) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const [mutate, { loading }] = useMutation(AllowActivitiesDocument, { refetchQueries: [LibraryDocument] });
  const save = async ({ archetypeId, moduleId, type, name }: DefaultRow, performer: JsonObject) => {
    const cell = matrix.find((one) => one.archetypeId === archetypeId && one.moduleId === moduleId);
    const activities = (cell?.activities ?? []).map((one) => ({
      type: one.type,
      performer: one.type === type ? performer : one.performer,
    }));
    const expectedVersion = archetypes.find(({ id }) => id === archetypeId)?.version ?? 0;
    const answer = await mutate({
      variables: { archetypeId, moduleId, activities, expectedVersion },
    }).then(
      ({ data }) => data?.allowActivities,
      () => undefined,
    );
    if (answer?.__typename !== 'ArchetypePayload')
      return setProblem(Object.values(problemsOf({ t, locale }, answer)).join(' '));
    setProblem(undefined);
    notify({ text: t('authorizations.saved-standard', { name }) });
    onSaved();
  };
  return { save, saving: loading, problem };
}
