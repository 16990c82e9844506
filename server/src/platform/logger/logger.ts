import { pino, type Logger as PinoLogger } from 'pino';
import type { LogLevel } from '../config';
import { findCorrelation } from './correlation';

/** Structured lines on standard output. The rule: ids and codes, never what a person wrote. */
export type Logger = Pick<PinoLogger, 'info' | 'warn' | 'error' | 'debug' | 'fatal' | 'child'>;

/** Names under which personal data would travel; a value under them never reaches the output. */
const PERSONAL = [
  'fiscalCode',
  'fiscal_code',
  'givenName',
  'familyName',
  'name',
  'email',
  'mobile',
  'phone',
  'address',
  'answers',
  'answer',
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'evidence',
  'body',
  'subject',
  'text',
];

/** Lines leave a few at a time, at the latest after a tenth of a second and before the process ends. */
const GATHERED = { dest: 1, sync: false, minLength: 4096, periodicFlush: 100 } as const;

export function createLogger(level: LogLevel, service: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: PERSONAL.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
    mixin: () => ({ correlationId: findCorrelation() }),
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, destination ?? pino.destination(GATHERED));
}

/** The same log for lines that hold figures and codes of the program and no word of anybody: nothing is sought in them. */
export function logOfFigures(logger: Logger): Logger {
  return logger.child({}, { redact: [] });
}

/** Says nothing: for tests and command line tools. */
export const silentLogger: Logger = pino({ level: 'silent' });
