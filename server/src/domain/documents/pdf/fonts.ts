import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Titillium Web, embedded in every document (AgID design guidelines; OFL 1.1). */
export interface DocumentFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const FOLDER = 'node_modules/bootstrap-italia/dist/fonts/Titillium_Web';
const PREFIX = 'titillium-web-v10-latin-ext_latin';

/** Reads the fonts out of the Bootstrap Italia package installed under `rootDir`. */
export async function readFonts(rootDir: string): Promise<DocumentFonts> {
  const [regular, bold] = await Promise.all(
    ['regular', '700'].map((weight) => readFile(join(rootDir, FOLDER, `${PREFIX}-${weight}.ttf`))),
  );
  if (regular === undefined || bold === undefined) throw new Error('Fonts were not read');
  return { regular, bold };
}
