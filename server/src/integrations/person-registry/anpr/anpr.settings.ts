import { SettingsError, SettingsReader } from '../../wire/settings-reader';
import { readPrivateJwk, type PrivateJwk } from '../../wire/signing-key';

/** The e-services used: identifier of a fiscal code, residence, household. */
export const ANPR_SERVICES = ['C030', 'C020', 'C021'] as const;
export type AnprService = (typeof ANPR_SERVICES)[number];

export interface EService {
  /** Base address, without the operation. */
  readonly url: string;
  /** What the e-service is called in tokens: NOT its address. */
  readonly audience: string;
  /** The purpose approved on PDND for this e-service. */
  readonly purposeId: string;
}

export interface PdndSettings {
  readonly tokenUrl: string;
  readonly assertionAudience: string;
  readonly clientId: string;
  readonly key: PrivateJwk;
  readonly timeoutMs: number;
}

/** The municipality as a consumer of ANPR through PDND. */
export interface AnprSettings {
  readonly pdnd: PdndSettings;
  readonly services: Readonly<Record<AnprService, EService>>;
  /** The place the question comes from: the IPA code, 20 characters at most. */
  readonly userLocation: string;
  /** Level of assurance of the person's login, as the tracking evidence states it. */
  readonly levelOfAssurance: string;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseAnprSettings(value: unknown): AnprSettings {
  const settings = new SettingsReader(value, 'anpr');
  const pdnd = settings.section('pdnd');
  const services = settings.section('services');
  const userLocation = settings.text('userLocation');
  if (userLocation.length > 20) throw new SettingsError('anpr.userLocation', 'at most 20 characters');
  return {
    pdnd: {
      tokenUrl: pdnd.address('tokenUrl'),
      assertionAudience: pdnd.text('assertionAudience'),
      clientId: pdnd.text('clientId'),
      key: readPrivateJwk(pdnd, 'key'),
      timeoutMs: pdnd.integer('timeoutMs', 5_000),
    },
    services: {
      C030: readService(services, 'C030'),
      C020: readService(services, 'C020'),
      C021: readService(services, 'C021'),
    },
    userLocation,
    levelOfAssurance: settings.text('levelOfAssurance', 'https://www.spid.gov.it/SpidL2'),
    timeoutMs: settings.integer('timeoutMs', 15_000),
  };
}

function readService(services: SettingsReader, name: AnprService): EService {
  const service = services.section(name);
  return {
    url: service.address('url'),
    audience: service.text('audience'),
    purposeId: service.text('purposeId'),
  };
}
