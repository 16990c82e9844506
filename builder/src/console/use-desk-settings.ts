import { useQuery } from '@apollo/client/react';
import { DeskSettingsDocument, type DeskFieldsFragment } from '../graphql/generated/graphql';

const NOTHING: DeskFieldsFragment = {
  filters: [],
  labels: [],
  templates: [],
  assignmentRules: [],
  queueColumns: ['deadline', 'applicant', 'service', 'state', 'news', 'assignee', 'code', 'labels'],
};

/** Saved filters, labels, templates and rules; empty until they are read. */
export function useDeskSettings(): DeskFieldsFragment {
  const { data } = useQuery(DeskSettingsDocument, {
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'ignore',
  });
  return data?.desk ?? NOTHING;
}
