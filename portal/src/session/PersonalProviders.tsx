import { use, type ReactNode } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import type { ClientSource } from '../graphql/client-source';
import { loadPersonalTexts, PersonalTextsProvider } from '../i18n/personal-texts';
import { useLocalization } from '../i18n/localization';
import { useClientSource } from './session';

const clients = new WeakMap<ClientSource, Promise<ApolloClient>>();

/** What personal pages need beside the frame: the GraphQL client and their own texts. */
export function PersonalProviders({ children }: { readonly children: ReactNode }): ReactNode {
  const localization = useLocalization();
  const client = use(clientOf(useClientSource()));
  const texts = use(loadPersonalTexts(localization));
  return (
    <ApolloProvider client={client}>
      <PersonalTextsProvider value={texts}>{children}</PersonalTextsProvider>
    </ApolloProvider>
  );
}

function clientOf(source: ClientSource): Promise<ApolloClient> {
  let client = clients.get(source);
  if (client === undefined) {
    client = source.get();
    clients.set(source, client);
  }
  return client;
}
