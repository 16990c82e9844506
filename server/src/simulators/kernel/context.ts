import type { ClientSecrets } from '../client-registration';
import type { OwnKeys } from '../own-keys';
import type { DemoPerson } from '../people';

/** What every simulated system is built from. */
export interface SimulatorContext {
  readonly origin: string;
  readonly folder: string;
  readonly now: () => Date;
  readonly people: readonly DemoPerson[];
  readonly secrets: ClientSecrets;
  readonly keys: OwnKeys;
}
