import type { Json } from '@istanze/shared';
import { saveBlob } from '../../ui/save-blob';

/** Gives the person a JSON file to keep. */
export function saveFile(name: string, content: Json): void {
  saveBlob(name, new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
}
