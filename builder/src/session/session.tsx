import { createContext, use } from 'react';
import type { SessionQuery } from '../graphql/generated/graphql';

type Me = NonNullable<SessionQuery['me']>;
export type StaffMe = Extract<Me, { __typename: 'StaffMe' }>;

export interface StaffSession {
  readonly tenant: SessionQuery['tenant'];
  readonly me: StaffMe;
  /** May see and change the configuration of services. */
  readonly administers: boolean;
  /** Answers for an office, or for all of them. */
  readonly manages: boolean;
}

export const SessionContext = createContext<StaffSession | undefined>(undefined);

export function useSession(): StaffSession {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('SessionGate is missing');
  return session;
}

/** The session of a staff member; undefined for anyone else. */
export function toStaffSession(data: SessionQuery): StaffSession | undefined {
  const { me, tenant } = data;
  if (me?.__typename !== 'StaffMe') return undefined;
  const administers = me.admin || me.roles.some(({ role }) => role === 'ADMIN');
  return { tenant, me, administers, manages: administers || me.roles.some(({ role }) => role === 'MANAGER') };
}

/** Address of the staff login that comes back to the page of now. */
export function loginAddress(): string {
  const here = `${window.location.pathname}${window.location.search}`;
  return `/auth/login?realm=staff&scheme=staff&returnTo=${encodeURIComponent(here)}`;
}
