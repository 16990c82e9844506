import { SettingsReader } from '../../wire/settings-reader';

/** The system of taxes and fines (docs/integrations/dues.md). */
export interface HttpDuesSettings {
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseHttpDuesSettings(value: unknown): HttpDuesSettings {
  const settings = new SettingsReader(value, 'dues');
  return {
    url: settings.address('url'),
    apiKey: settings.text('apiKey'),
    timeoutMs: settings.integer('timeoutMs', 5_000),
  };
}
