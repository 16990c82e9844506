import type { IsoDate, Issue, Path } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A turn that an answer names, at the office that its question is about. */
export interface WantedPlace {
  readonly path: Path;
  /** Id or name; null for the office of the request. */
  readonly office: string | null;
  /** What the answer says; the office it names has to be that of the question. */
  readonly officeId: string;
  readonly date: IsoDate;
  /** `HH:MM`, on the clocks of Italy. */
  readonly time: string;
}

/** The request for whose applicant places are taken. */
export interface PlaceOwner {
  readonly id: string;
  readonly officeId: string;
  readonly citizenId: string;
}

/** Places in the offices’ agendas that forms ask for. */
export interface FormPlaces {
  /**
   * Takes what the answers of a request name, in the caller’s transaction, and gives back what they name no more. What somebody
   * else has taken meanwhile comes back as an issue, `slot-taken` at the question’s path.
   */
  settle(
    tx: TenantTransaction,
    owner: PlaceOwner,
    wanted: readonly WantedPlace[],
    at: Date,
  ): Promise<readonly Issue[]>;
  /** Gives back what a request that has ended holds and has not been used yet. */
  free(tx: TenantTransaction, instanceId: string, at: Date): Promise<void>;
  /** Empties for ever what names somebody in them. */
  erase(tx: TenantTransaction, instanceId: string, at: Date): Promise<void>;
}
