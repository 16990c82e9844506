import { askKnownCitizen, type KnownCitizen } from '../domain/citizens';
import { askColleague, type Colleague } from '../domain/staff';
import type { Listen } from '../graphql/feed';
import { Remembered } from '../platform/remembered';
import type { AskTenant } from '../platform/tenant-transaction';

/** Who may ask: the staff with all they may do, the citizens by name; null for who is not there, or no more. */
export interface People {
  colleague(tenantId: string, id: string): Promise<Colleague | null>;
  citizen(tenantId: string, id: string): Promise<KnownCitizen | null>;
  stop(): Promise<void>;
}

const MOST = 10_000;
/** Should a word of the database be lost, nobody keeps longer than this what was taken from them. */
const LIVES_MS = 60_000;

/** The people of the requests, remembered until the database says that something about them changed (migration 0040). */
export async function rememberPeople(askTenant: AskTenant, listen: Listen): Promise<People> {
  const colleagues = new Remembered<Colleague>(MOST, LIVES_MS);
  const citizens = new Remembered<KnownCitizen>(MOST, LIVES_MS);
  const stop = await listen('people_changed', (whose) => {
    colleagues.forget(whose);
    citizens.forget(whose);
  });
  return {
    colleague: (tenantId, id) =>
      colleagues.get(`${tenantId}/${id}`, () => askColleague(askTenant, tenantId, id)),
    citizen: (tenantId, id) =>
      citizens.get(`${tenantId}/${id}`, () => askKnownCitizen(askTenant, tenantId, id)),
    stop,
  };
}
