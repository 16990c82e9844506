import type { Json } from '@istanze/shared';

/** Gives the person a JSON file to keep. */
export function saveFile(name: string, content: Json): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
