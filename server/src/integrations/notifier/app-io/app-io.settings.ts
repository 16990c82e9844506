import { SettingsReader } from '../../wire/settings-reader';

/** App IO's interface for sending services, and the key of the service that the municipality registered there. */
export interface AppIoSettings {
  readonly url: string;
  readonly serviceKey: string;
  /** Seconds during which App IO goes on trying to notify. */
  readonly timeToLive: number;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseAppIoSettings(value: unknown): AppIoSettings {
  const settings = new SettingsReader(value, 'app-io');
  return {
    url: settings.address('url'),
    serviceKey: settings.text('serviceKey'),
    timeToLive: Math.min(604_800, Math.max(3_600, settings.integer('timeToLive', 604_800))),
    timeoutMs: settings.integer('timeoutMs', 5_000),
  };
}
