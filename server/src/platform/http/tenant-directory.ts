import type { AsDispatcher } from '../tenant-transaction';

const KEPT_MS = 30_000;
const MOST_HOSTS = 10_000;

/** Which municipality answers at a host name; remembered for half a minute, also that there is none. */
export class TenantDirectory {
  private readonly known = new Map<string, { readonly tenantId: string | null; readonly until: number }>();

  constructor(
    private readonly asDispatcher: AsDispatcher,
    private readonly now: () => number,
  ) {}

  /** `host` without port. */
  async find(host: string): Promise<string | undefined> {
    const remembered = this.known.get(host);
    if (remembered !== undefined && remembered.until > this.now()) return remembered.tenantId ?? undefined;
    const [row] = await this.asDispatcher((tx) =>
      tx.query<{ id: string | null }>('select tenant_by_host($1) as id', [host], 'tenant-by-host'),
    );
    if (this.known.size >= MOST_HOSTS) this.known.clear();
    this.known.set(host, { tenantId: row?.id ?? null, until: this.now() + KEPT_MS });
    return row?.id ?? undefined;
  }
}
