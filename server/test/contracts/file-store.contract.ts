import type { FileStore } from '../../src/ports/outside/file-store';

/** What every file store must do. */
export function fileStoreContract(store: () => FileStore): void {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('gives back exactly what was put', async () => {
    const content = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    await store().put('0198-a', content);
    expect(Buffer.from(await store().get('0198-a')).equals(Buffer.from(content))).toBe(true);
  });

  it('keeps an empty file and replaces a file as a whole', async () => {
    await store().put('0198-b', bytes(''));
    expect(await store().get('0198-b')).toHaveLength(0);
    await store().put('0198-b', bytes('nuovo'));
    expect(new TextDecoder().decode(await store().get('0198-b'))).toBe('nuovo');
  });

  it('ends with one whole content when two write at once', async () => {
    const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(50_000));
    await Promise.all(contents.map((content) => store().put('0198-c', bytes(content))));
    expect(contents).toContain(new TextDecoder().decode(await store().get('0198-c')));
  });

  it('throws where there is no file, and removes without complaint', async () => {
    await store().put('0198-d', bytes('x'));
    await store().remove('0198-d');
    await store().remove('0198-d');
    await expect(store().get('0198-d')).rejects.toThrow();
  });

  it.each([
    '../fuori',
    '/etc/passwd',
    'a/../../b',
    '..',
    '.',
    '',
    'a//b',
    'a\\b',
    'a\0b',
    'nome con spazio',
    'a/.nascosto',
  ])('refuses the name %j', async (name) => {
    await expect(store().put(name, bytes('x'))).rejects.toThrow();
    await expect(store().get(name)).rejects.toThrow();
    await expect(store().remove(name)).rejects.toThrow();
  });
}
