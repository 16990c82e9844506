import { createContext, use } from 'react';
import type { ShellQuery } from '../graphql/generated/graphql';
import type { ClientSource } from '../graphql/client-source';

type CitizenMe = Extract<NonNullable<ShellQuery['me']>, { readonly __typename: 'CitizenMe' }>;
export type Citizen = CitizenMe;
export type Tenant = ShellQuery['tenant'];

/** Who is looking, and at which municipality. */
export interface Session {
  readonly tenant: Tenant;
  readonly citizen: Citizen | undefined;
}

export const SessionContext = createContext<Session | undefined>(undefined);
export const ClientSourceContext = createContext<ClientSource | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('SessionContext is missing');
  return session;
}

/** The logged-in citizen; only inside personal pages. */
export function useCitizen(): Citizen {
  const { citizen } = useSession();
  if (citizen === undefined) throw new Error('No citizen is logged in');
  return citizen;
}

/** Asks again who is looking: after the number of unread messages has changed. */
export const SessionRefreshContext = createContext<() => void>(() => undefined);

export function useSessionRefresh(): () => void {
  return use(SessionRefreshContext);
}

export function useClientSource(): ClientSource {
  const source = use(ClientSourceContext);
  if (source === undefined) throw new Error('ClientSourceContext is missing');
  return source;
}

/** The logged-in citizen of the shell's answer; staff have no business in the portal. */
export function toSession(shell: ShellQuery): Session {
  return { tenant: shell.tenant, citizen: shell.me?.__typename === 'CitizenMe' ? shell.me : undefined };
}

/** True for who came without a login: of personal pages they see those of their one request. */
export function isGuest(citizen: Pick<Citizen, 'scheme'> | undefined): boolean {
  return citizen?.scheme === 'guest';
}

/** Who is looking, where the municipality knows them: undefined for a visitor and for who came without a login. */
export function useKnownCitizen(): Citizen | undefined {
  const { citizen } = useSession();
  return isGuest(citizen) ? undefined : citizen;
}
