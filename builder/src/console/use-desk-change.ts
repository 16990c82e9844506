import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { DeskSettingsDocument, type DeskOutcomeFragment } from '../graphql/generated/graphql';
import { useLanguage } from '../i18n/i18n';
import { reasonText } from '../i18n/server-words';

/** Takes what a change of the desk answered: keeps the new state for every screen, or says why nothing changed. */
export function useDeskChange(): (outcome: DeskOutcomeFragment | undefined) => string | undefined {
  const client = useApolloClient();
  const { t, locale } = useLanguage();
  return useCallback(
    (outcome) => {
      if (outcome === undefined) return t('desk-settings.not-saved');
      if (outcome.__typename === 'Desk') {
        client.writeQuery({ query: DeskSettingsDocument, data: { desk: outcome } });
        return undefined;
      }
      if (outcome.__typename === 'NotAllowed') return reasonText({ t, locale }, outcome.reason);
      return outcome.issues.map(({ message }) => message).join(' ');
    },
    [client, locale, t],
  );
}
