import { useApolloClient } from '@apollo/client/react';
import { equalJson, isJsonObject, type Json } from '@istanze/shared';
import { useState } from 'react';
import {
  AllowActivitiesDocument,
  AllowModulesDocument,
  AllowSectionsDocument,
  type AllowSectionsMutation,
  type ArchetypeFieldsFragment,
  type LibraryQuery,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import type { CellDraft } from './matrix-model';

/** Saves what changed in a pair, part by part; stops at the first refusal and says it. */
export function useSaveCell(
  library: LibraryQuery,
  archetype: ArchetypeFieldsFragment,
  moduleId: string,
  before: CellDraft,
) {
  const { t, locale } = useLanguage();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const save = async (draft: CellDraft): Promise<boolean> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      let version = archetype.version;
      for (const part of changedParts(library, archetype.id, moduleId, before, draft)) {
        const answer = await part(client, version);
        if (answer?.__typename !== 'ArchetypePayload') {
          setRefusal(inWords(answer));
          return false;
        }
        version = answer.archetype.version;
      }
      return true;
    } catch {
      setRefusal(t('library.unknown'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const inWords = (answer: ArchetypeAnswer | undefined): string => {
    switch (answer?.__typename) {
      case 'VersionConflict':
        return t('library.conflict');
      case 'ValidationRefusal':
        return answer.issues.map(({ message }) => message).join(' ');
      case 'NotAllowed':
        return reasonText({ t, locale }, answer.reason);
      default:
        return t('library.unknown');
    }
  };
  return { save, busy, refusal };
}

type ArchetypeAnswer = AllowSectionsMutation['allowSections'];
type Client = ReturnType<typeof useApolloClient>;
type Part = (client: Client, expectedVersion: number) => Promise<ArchetypeAnswer | undefined>;

/** The requests that bring a pair from what it was to its draft, in order. */
function changedParts(
  { matrix }: LibraryQuery,
  archetypeId: string,
  moduleId: string,
  before: CellDraft,
  draft: CellDraft,
): readonly Part[] {
  const row = matrix.filter((cell) => cell.archetypeId === archetypeId).map((cell) => cell.moduleId);
  const moduleIds = draft.allowed ? [...row, moduleId] : row.filter((id) => id !== moduleId);
  const parts: Part[] = [];
  if (draft.allowed !== before.allowed)
    parts.push(async (client, expectedVersion) => {
      const variables = { archetypeId, moduleIds, expectedVersion };
      return (await client.mutate({ mutation: AllowModulesDocument, variables })).data?.allowModules;
    });
  if (draft.allowed && !equalJson(toJson(draft.sections), toJson(before.sections)))
    parts.push(async (client, expectedVersion) => {
      const variables = { archetypeId, moduleId, sections: [...draft.sections], expectedVersion };
      return (await client.mutate({ mutation: AllowSectionsDocument, variables })).data?.allowSections;
    });
  if (draft.allowed && !equalJson(toJson(draft.activities), toJson(before.activities)))
    parts.push(async (client, expectedVersion) => {
      const activities = draft.activities.map(({ type, performer }) => ({
        type,
        performer: toJson(performer),
      }));
      const variables = { archetypeId, moduleId, activities, expectedVersion };
      return (await client.mutate({ mutation: AllowActivitiesDocument, variables })).data?.allowActivities;
    });
  return parts;
}

function toJson(value: object): Json {
  const json: unknown = JSON.parse(JSON.stringify(value));
  return isJsonObject(json) || Array.isArray(json) ? json : null;
}
