import { SettingsReader } from '../../wire/settings-reader';

/** A mail server that takes courtesy notices. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is used where offered, and demanded unless `plain`. */
  readonly secure: boolean;
  /** No TLS at all: only for a server on this machine. */
  readonly plain: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly connections: number;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseSmtpSettings(value: unknown): SmtpSettings {
  const settings = new SettingsReader(value, 'smtp');
  const login = settings.has('login') ? settings.section('login') : undefined;
  return {
    host: settings.text('host'),
    port: settings.integer('port', 587),
    secure: settings.flag('secure', false),
    plain: settings.flag('plain', false),
    login: login === undefined ? null : { user: login.text('user'), password: login.text('password') },
    connections: settings.integer('connections', 2),
    timeoutMs: settings.integer('timeoutMs', 10_000),
  };
}
