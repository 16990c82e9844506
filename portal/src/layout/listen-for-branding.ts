import { isJsonObject, parseBranding, type JsonObject } from '@istanze/shared';
import { tenantColours } from './tenant-colour';

export interface TriedBranding {
  readonly name: string;
  readonly branding: JsonObject;
}

/** Takes the look that the back office's page around this one sends, in its colours too; meanwhile the page is there to be looked at and scrolled, not to be used. */
export function listenForBranding(onTried: (tried: TriedBranding) => void): () => void {
  const receive = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (origin !== location.origin || source !== window.parent || !isTried(data)) return;
    for (const [name, value] of Object.entries(tenantColours(parseBranding(data.branding).primary)))
      document.documentElement.style.setProperty(name, value);
    onTried({ name: data.name, branding: data.branding });
  };
  window.addEventListener('message', receive);
  document.body.inert = true;
  window.parent.postMessage({ istanze: 'branding-wanted' }, location.origin);
  return () => {
    window.removeEventListener('message', receive);
    document.body.inert = false;
  };
}

function isTried(data: unknown): data is TriedBranding {
  return (
    typeof data === 'object' &&
    data !== null &&
    'name' in data &&
    typeof data.name === 'string' &&
    'branding' in data &&
    isJsonObject(data.branding)
  );
}
