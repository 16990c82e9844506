import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useCallback } from 'react';
import { ActionTypesDocument } from '../../graphql/generated/graphql';
import { useLocale } from '../../i18n/i18n';

type Names = (type: string) => string;

/** Names of the automatic steps, as the server declares them; the type itself until they are known. */
export function useActionName(): Names {
  const locale = useLocale();
  const { data } = useQuery(ActionTypesDocument, { errorPolicy: 'ignore' });
  return useCallback(
    (type) => localize(data?.actionTypes.find((one) => one.type === type)?.name, locale) || type,
    [data, locale],
  );
}
