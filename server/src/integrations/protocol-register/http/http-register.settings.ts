import { SettingsReader } from '../../wire/settings-reader';

/** A register outside, or an adapter in front of one (docs/integrations/protocol-register.md). */
export interface HttpRegisterSettings {
  readonly url: string;
  readonly apiKey: string;
  /** Code of the classification plan under which requests are registered; null where the register chooses. */
  readonly classification: string | null;
  /** Attachments follow the number one by one, instead of going with it. */
  readonly attachesLater: boolean;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseHttpRegisterSettings(value: unknown): HttpRegisterSettings {
  const settings = new SettingsReader(value, 'protocol-register');
  return {
    url: settings.address('url'),
    apiKey: settings.text('apiKey'),
    classification: settings.textOrNull('classification'),
    attachesLater: settings.flag('attachesLater', true),
    timeoutMs: settings.integer('timeoutMs', 30_000),
  };
}
