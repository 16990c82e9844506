import { SettingsReader } from '../../wire/settings-reader';

/** The system that keeps the plates allowed through the gates (docs/integrations/access-list.md). */
export interface GatesSettings {
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseGatesSettings(value: unknown): GatesSettings {
  const settings = new SettingsReader(value, 'gates');
  return {
    url: settings.address('url'),
    apiKey: settings.text('apiKey'),
    timeoutMs: settings.integer('timeoutMs', 10_000),
  };
}
