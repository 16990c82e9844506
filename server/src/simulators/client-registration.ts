import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isRsaJwk, newRsaJwk, newSecret, readJsonFile, writeJsonFile, type RsaJwk } from './kernel/keys';
import { eServiceAddress, eServiceAudience, type EServiceName } from './anpr/e-services';

/** What the product and the simulated systems agreed upon once: made at the first start, kept from then on. */
export interface ClientSecrets {
  readonly loginKey: RsaJwk;
  readonly encryptionKey: RsaJwk;
  readonly pdndKey: RsaJwk;
  readonly pdndClientId: string;
  readonly purposes: Readonly<Record<EServiceName, string>>;
  readonly positionsKey: string;
  readonly checkoutKey: string;
  readonly receiptsKey: string;
  readonly pushSecret: string;
  readonly gatesKey: string;
  readonly receiverSecret: string;
  readonly appIoKey: string;
  readonly duesKey: string;
  readonly registerKey: string;
}

export interface SimulatorAddresses {
  /** Origin of the HTTP simulators, without a slash at its end. */
  readonly origin: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
}

export const CITIZEN_CLIENT = 'istanze-online-cittadini';
export const STAFF_CLIENT = 'istanze-online-personale';

/** The name under which the product knows the receiving system. */
export const RECEIVER_HOST = 'gestionale.simulatore.example';

/** Path of the file that holds everything the product needs to know, by provider name (`simulator:<name>`). */
export function credentialsFile(folder: string): string {
  return join(folder, 'credentials.json');
}

/** The secrets of this data folder; addresses are written anew at every start, because ports may have changed. */
export async function registerClients(folder: string, addresses: SimulatorAddresses): Promise<ClientSecrets> {
  const path = credentialsFile(folder);
  const secrets = readSecrets(readJsonFile(path)) ?? (await newSecrets());
  writeJsonFile(path, { origin: addresses.origin, providers: providerSettings(secrets, addresses), secrets });
  return secrets;
}

/** Settings of every provider as plain data, each as its own reader in the product takes them. */
export function providerSettings(
  secrets: ClientSecrets,
  { origin, smtpHost, smtpPort }: SimulatorAddresses,
): object {
  const service = (name: EServiceName): object => ({
    url: eServiceAddress(origin, name),
    audience: eServiceAudience(origin, name),
    purposeId: secrets.purposes[name],
  });
  const login = {
    issuer: `${origin}/oidc`,
    signingKey: secrets.loginKey,
    encryptionKey: secrets.encryptionKey,
  };
  return {
    oidc: {
      ...login,
      clientId: CITIZEN_CLIENT,
      hintParameter: 'idphint',
      schemeHints: { spid: 'spid', cie: 'cie' },
      allowInsecureRequests: true,
    },
    'oidc-staff': { ...login, clientId: STAFF_CLIENT, defaultScheme: 'staff', allowInsecureRequests: true },
    anpr: {
      pdnd: {
        tokenUrl: `${origin}/pdnd/token.oauth2`,
        assertionAudience: pdndAudience(origin),
        clientId: secrets.pdndClientId,
        key: secrets.pdndKey,
      },
      services: { C030: service('C030'), C020: service('C020'), C021: service('C021') },
      userLocation: 'istanze-online',
    },
    pagopa: {
      positions: {
        url: `${origin}/pagopa/gpd/debt-positions-service/v1`,
        subscriptionKey: secrets.positionsKey,
      },
      checkout: { url: `${origin}/pagopa/checkout/ec/v1`, subscriptionKey: secrets.checkoutKey },
      receipts: {
        url: `${origin}/pagopa/gpd/payments-receipts-service/v1`,
        subscriptionKey: secrets.receiptsKey,
      },
      pushSecret: secrets.pushSecret,
    },
    mail: { host: smtpHost, port: smtpPort, plain: true },
    gates: { url: `${origin}/gates/v1`, apiKey: secrets.gatesKey },
    dues: { url: `${origin}/dues/v1`, apiKey: secrets.duesKey },
    register: { url: `${origin}/register/v1`, apiKey: secrets.registerKey },
    'app-io': { url: `${origin}/app-io/api/v1`, serviceKey: secrets.appIoKey },
    receiver: { hosts: [RECEIVER_HOST], secret: secrets.receiverSecret, timeoutMs: 3000 },
  };
}

/** What a client assertion for PDND must name as its audience. */
export function pdndAudience(origin: string): string {
  return `${new URL(origin).host}/pdnd/client-assertion`;
}

async function newSecrets(): Promise<ClientSecrets> {
  const [loginKey, encryptionKey, pdndKey] = await Promise.all([
    newRsaJwk('istanze-login'),
    newRsaJwk('istanze-userinfo'),
    newRsaJwk('istanze-pdnd'),
  ]);
  return {
    loginKey,
    encryptionKey,
    pdndKey,
    pdndClientId: randomUUID(),
    purposes: { C030: randomUUID(), C020: randomUUID(), C021: randomUUID() },
    positionsKey: newSecret(),
    checkoutKey: newSecret(),
    receiptsKey: newSecret(),
    pushSecret: newSecret(),
    gatesKey: newSecret(),
    receiverSecret: newSecret(),
    appIoKey: newSecret(),
    duesKey: newSecret(),
    registerKey: newSecret(),
  };
}

/** Folders made before a system was simulated get its key now and keep all the others. */
function readSecrets(file: unknown): ClientSecrets | undefined {
  if (typeof file !== 'object' || file === null || !('secrets' in file)) return undefined;
  const secrets: unknown = Object.assign(
    { appIoKey: newSecret(), duesKey: newSecret(), registerKey: newSecret() },
    file.secrets,
  );
  return isSecrets(secrets) ? secrets : undefined;
}

function isSecrets(value: unknown): value is ClientSecrets {
  if (typeof value !== 'object' || value === null) return false;
  const keys = ['loginKey', 'encryptionKey', 'pdndKey'];
  const texts = [
    'pdndClientId',
    'positionsKey',
    'checkoutKey',
    'receiptsKey',
    'pushSecret',
    'gatesKey',
    'receiverSecret',
    'appIoKey',
    'duesKey',
    'registerKey',
  ];
  return (
    keys.every((key) => isRsaJwk(Reflect.get(value, key))) &&
    texts.every((key) => typeof Reflect.get(value, key) === 'string') &&
    typeof Reflect.get(value, 'purposes') === 'object'
  );
}
