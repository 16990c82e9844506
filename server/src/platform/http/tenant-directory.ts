import { Remembered } from '../remembered';
import type { AsDispatcher } from '../tenant-transaction';

const KEPT_MS = 30_000;
const MOST_HOSTS = 10_000;

/** Which municipality answers at a host name; remembered for half a minute, also that there is none. */
export class TenantDirectory {
  private readonly known: Remembered<{ readonly tenantId: string | null }>;

  constructor(
    private readonly asDispatcher: AsDispatcher,
    now: () => number,
  ) {
    this.known = new Remembered(MOST_HOSTS, KEPT_MS, now);
  }

  /** `host` without port. */
  async find(host: string): Promise<string | undefined> {
    const found = await this.known.get(host, async () => {
      const [row] = await this.asDispatcher((tx) =>
        tx.query<{ id: string | null }>('select tenant_by_host($1) as id', [host], 'tenant-by-host'),
      );
      return { tenantId: row?.id ?? null };
    });
    return found?.tenantId ?? undefined;
  }
}
