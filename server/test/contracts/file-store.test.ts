import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderFileStore } from '../../src/integrations/file-store/folder';
import { fileStoreContract } from './file-store.contract';

describe('file-store × folder', () => {
  let folder: string;
  let store: FolderFileStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    store = new FolderFileStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  fileStoreContract(() => store);

  it('spreads names over subfolders and leaves nothing half written', async () => {
    await store.put('tenant/0198-e', new Uint8Array([1]));
    const paths = await readdir(folder, { recursive: true });
    expect(paths.some((path) => /^[0-9a-f]{2}\/[0-9a-f]{2}\/tenant\/0198-e$/.test(path))).toBe(true);
    expect(paths.filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it('finds its files again after a restart', async () => {
    await store.put('0198-f', new Uint8Array([7]));
    expect(Array.from(await new FolderFileStore(folder).get('0198-f'))).toEqual([7]);
  });
});
