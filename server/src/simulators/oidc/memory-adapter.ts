import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Sessions, codes and tokens of the simulated provider. They last minutes and are not journaled: after a kill the
 * person logs in again; what matters, who logged in and how, is in the journal.
 */
export class MemoryAdapter implements Adapter {
  private static readonly stored = new Map<string, { payload: AdapterPayload; expiresAt: number }>();

  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expiresAt = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
    MemoryAdapter.stored.set(this.key(id), { payload, expiresAt });
    this.forgetExpired();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = MemoryAdapter.stored.get(this.key(id));
    return found !== undefined && found.expiresAt > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.mine().find(([, { payload }]) => payload.uid === uid)?.[1].payload;
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.mine().find(([, { payload }]) => payload.userCode === userCode)?.[1].payload;
  }

  async consume(id: string): Promise<void> {
    const found = await this.find(id);
    if (found !== undefined) found.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    MemoryAdapter.stored.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.mine())
      if (payload.grantId === grantId) MemoryAdapter.stored.delete(key);
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }

  private mine() {
    return [...MemoryAdapter.stored].filter(
      ([key, { expiresAt }]) => key.startsWith(`${this.model}:`) && expiresAt > Date.now(),
    );
  }

  private forgetExpired(): void {
    const now = Date.now();
    for (const [key, { expiresAt }] of MemoryAdapter.stored)
      if (expiresAt <= now) MemoryAdapter.stored.delete(key);
  }
}
