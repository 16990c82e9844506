import type { ApolloClient } from '@apollo/client';
import type { Locale } from '@istanze/shared';

/** The one GraphQL client of the page, loaded when it is first needed. */
export interface ClientSource {
  get(): Promise<ApolloClient>;
}

export interface ClientSettings {
  readonly locale: Locale;
  /** Undefined for a visitor who is not logged in. */
  csrfToken(): string | undefined;
  /** What the page has read already, from the state that travelled with it. */
  readonly cache: unknown;
  /** Called when the server no longer knows the session. */
  onSessionLost(): void;
}

export function createClientSource(settings: ClientSettings): ClientSource {
  let client: Promise<ApolloClient> | undefined;
  return {
    get: () => (client ??= import('./browser-client').then((module) => module.createBrowserClient(settings))),
  };
}
