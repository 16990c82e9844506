/** Where file contents lie, already encrypted: names are ours, never a person's. */
export interface FileStore {
  put(name: string, content: Uint8Array): Promise<void>;
  /** Throws when there is none. */
  get(name: string): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
}
