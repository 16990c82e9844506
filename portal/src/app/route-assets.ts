interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}

/** The client build's manifest; empty while the portal is developed without one. */
const manifests = import.meta.glob<Readonly<Record<string, Chunk>>>('../../dist/client/.vite/manifest.json', {
  eager: true,
  import: 'default',
});

/** The fonts of what is read first: text, strong text, titles. */
const FIRST_FONTS = /-(regular|600|700)-[\w-]+\.woff2$/;

/** The fonts to ask for at once. */
export function listFirstFonts(): readonly string[] {
  const manifest = Object.values(manifests)[0] ?? {};
  const files = Object.values(manifest).flatMap(({ file, assets }) => [file, ...(assets ?? [])]);
  return [...new Set(files.filter((file) => FIRST_FONTS.test(file)))].map((file) => `/${file}`);
}

/** The scripts that a page needs beside the entry, so that the browser asks for all of them at once. */
export function listPageScripts(sources: readonly string[]): readonly string[] {
  const manifest = Object.values(manifests)[0] ?? {};
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(`/${chunk.file}`)) return;
    found.add(`/${chunk.file}`);
    chunk.imports?.forEach(visit);
  };
  sources.forEach(visit);
  return [...found];
}
