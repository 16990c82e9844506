import { useOutletContext } from 'react-router';
import type { ManagedServiceQuery } from '../graphql/generated/graphql';

export type OpenService = NonNullable<ManagedServiceQuery['managedService']>;

/** The service whose page is open, and the way to read it again. */
export interface ServicePlace {
  readonly service: OpenService;
  reload(): void;
  /** The designer was left while this was still being saved. */
  leaveFormWith(saving: Promise<void>): void;
  /** Resolves when nothing of the form is being saved any more. */
  formSaved(): Promise<void>;
}

export function useServicePlace(): ServicePlace {
  return useOutletContext<ServicePlace>();
}
