import type { JsonObject } from '@istanze/shared';
import { GatesAccessList, parseGatesSettings } from '../integrations/access-list/gates';
import { HttpDues, parseHttpDuesSettings } from '../integrations/dues-source/http';
import { OidcIdentityProvider, parseOidcSettings } from '../integrations/identity-provider/oidc';
import { AppIo, parseAppIoSettings } from '../integrations/notifier/app-io';
import { parseSmtpSettings, SmtpNotifier } from '../integrations/notifier/smtp';
import { PagopaPaymentGateway, parsePagopaSettings } from '../integrations/payment-gateway/pagopa';
import { AnprPersonRegistry, parseAnprSettings } from '../integrations/person-registry/anpr';
import { HttpProtocolRegister, parseHttpRegisterSettings } from '../integrations/protocol-register/http';
import { createInternalRegister } from '../integrations/protocol-register/internal';
import {
  HttpsWebhook,
  INTERNET,
  parseWebhookSettings,
  simulatedNetwork,
} from '../integrations/webhook/https';
import type { OutsideTools } from '../integrations/wire/outside-call';
import type { WithTenant } from '../platform/tenant-transaction';
import type { AccessList } from '../ports/outside/access-list';
import type { CertifiedMailbox } from '../ports/outside/certified-mailbox';
import type { CitizenApp } from '../ports/outside/citizen-app';
import type { DuesSource } from '../ports/outside/dues-source';
import type { IdentityProvider } from '../ports/outside/identity-provider';
import type { Notifier } from '../ports/outside/notifier';
import type { PaymentGateway } from '../ports/outside/payment-gateway';
import type { PersonRegistry } from '../ports/outside/person-registry';
import type { ProtocolRegister } from '../ports/outside/protocol-register';
import { parseWaiting, type ChosenRegister } from '../domain/register';
import type { Webhook } from '../ports/outside/webhook';
import { noPersonRegistry } from './no-person-registry';
import type { ChosenProvider, FindProviderSettings } from './provider-settings';

export interface Providers {
  findIdentityProvider(tenantId: string, realm: 'citizen' | 'staff'): Promise<IdentityProvider | undefined>;
  personRegistryOf(tenantId: string): Promise<PersonRegistry>;
  gatewayOf(tenantId: string): Promise<PaymentGateway>;
  notifierOf(tenantId: string): Promise<Notifier>;
  accessListOf(tenantId: string): Promise<AccessList>;
  /** Undefined where the municipality has connected no system of taxes and fines. */
  duesOf(tenantId: string): Promise<DuesSource | undefined>;
  /** Undefined where the municipality does not send notices with App IO. */
  appOf(tenantId: string): Promise<CitizenApp | undefined>;
  /** Undefined where the municipality has no certified mailbox. */
  certifiedMailOf(tenantId: string): Promise<CertifiedMailbox | undefined>;
  /** Undefined where the municipality allowed no system to be called. */
  webhookOf(tenantId: string): Promise<Webhook | undefined>;
  /** The product's own where the municipality keeps none outside. */
  registerOf(tenantId: string): Promise<ChosenRegister>;
  /** The register outside that the given settings would make, for who tries them before they are saved. */
  tryRegister(settings: JsonObject): ProtocolRegister;
}

/** A tenant's providers, made when first needed and made anew when their settings change. */
export function createProviders(deps: {
  readonly findSettings: FindProviderSettings;
  readonly mergeSimulated: (settings: JsonObject) => JsonObject;
  readonly tools: OutsideTools;
  readonly withTenant: WithTenant;
  /** Where the simulators answer; null where everything outside is what it is. */
  readonly simulators: string | null;
}): Providers {
  const { tools } = deps;
  const network = deps.simulators === null ? INTERNET : simulatedNetwork(deps.simulators);
  const identity = (port: string) =>
    kept(deps.findSettings, port, {
      oidc: (settings) => new OidcIdentityProvider(parseOidcSettings(settings), tools),
    });
  const citizens = identity('identity-provider');
  const staff = identity('identity-provider-staff');
  const registries = kept<PersonRegistry>(deps.findSettings, 'person-registry', {
    anpr: (settings) => new AnprPersonRegistry(parseAnprSettings(settings), tools),
  });
  const gateways = kept<PaymentGateway>(deps.findSettings, 'payment-gateway', {
    pagopa: (settings) => new PagopaPaymentGateway(parsePagopaSettings(settings), tools),
  });
  const notifiers = kept<Notifier>(deps.findSettings, 'notifier', {
    smtp: (settings) => new SmtpNotifier(parseSmtpSettings(settings), tools),
  });
  const apps = kept<CitizenApp>(deps.findSettings, 'app-io', {
    io: (settings) => new AppIo(parseAppIoSettings(settings), tools),
  });
  const mailboxes = kept<CertifiedMailbox>(deps.findSettings, 'certified-mail', {
    smtp: (settings) => ({
      address: readAddress(settings),
      outgoing: new SmtpNotifier(parseSmtpSettings(settings), tools),
    }),
  });
  const accessLists = kept<AccessList>(deps.findSettings, 'access-list', {
    gates: (settings) => new GatesAccessList(parseGatesSettings(settings), tools),
  });
  const dues = kept<DuesSource>(deps.findSettings, 'dues-source', {
    http: (settings) => new HttpDues(parseHttpDuesSettings(settings), tools),
  });
  const webhooks = kept<Webhook>(deps.findSettings, 'webhook', {
    https: (settings) => new HttpsWebhook(parseWebhookSettings(settings), tools, network),
  });
  const ownRegister = (tenantId: string): ChosenRegister => ({
    register: createInternalRegister({ withTenant: deps.withTenant, clock: tools.clock, tenantId }),
    alertAfterMinutes: 0,
    emergencySeries: false,
  });
  const outsideRegister = (settings: ChosenProvider['settings']): ChosenRegister => ({
    register: new HttpProtocolRegister(parseHttpRegisterSettings(settings), tools),
    ...parseWaiting(settings),
  });
  const registers = kept<ChosenRegister | undefined>(deps.findSettings, 'protocol-register', {
    http: outsideRegister,
    internal: () => undefined,
  });
  return {
    findIdentityProvider: (tenantId, realm) => (realm === 'staff' ? staff(tenantId) : citizens(tenantId)),
    personRegistryOf: async (tenantId) => (await registries(tenantId)) ?? noPersonRegistry,
    gatewayOf: (tenantId) => demand(gateways(tenantId), 'payment-gateway'),
    notifierOf: (tenantId) => demand(notifiers(tenantId), 'notifier'),
    accessListOf: (tenantId) => demand(accessLists(tenantId), 'access-list'),
    duesOf: dues,
    appOf: apps,
    certifiedMailOf: mailboxes,
    webhookOf: webhooks,
    registerOf: async (tenantId) => (await registers(tenantId)) ?? ownRegister(tenantId),
    tryRegister: (settings) => outsideRegister(deps.mergeSimulated(settings)).register,
  };
}

/** Its own address: a certified mailbox sends for nobody else. */
function readAddress({ address }: ChosenProvider['settings']): string {
  if (typeof address !== 'string' || !address.includes('@'))
    throw new Error('certified-mail: the address of the mailbox is missing');
  return address;
}

type Makers<T> = Readonly<Record<string, (settings: ChosenProvider['settings']) => T>>;

function kept<T>(
  findSettings: FindProviderSettings,
  port: string,
  makers: Makers<T>,
): (tenantId: string) => Promise<T | undefined> {
  const made = new Map<string, { readonly fingerprint: string; readonly value: T }>();
  return async (tenantId) => {
    const chosen = await findSettings(tenantId, port);
    if (chosen === undefined) return undefined;
    const fingerprint = JSON.stringify(chosen);
    const known = made.get(tenantId);
    if (known?.fingerprint === fingerprint) return known.value;
    const make = makers[chosen.provider];
    if (make === undefined) throw new Error(`No provider "${chosen.provider}" for ${port}`);
    const value = make(chosen.settings);
    made.set(tenantId, { fingerprint, value });
    return value;
  };
}

async function demand<T>(found: Promise<T | undefined>, port: string): Promise<T> {
  const provider = await found;
  if (provider === undefined) throw new Error(`The municipality has chosen no provider for ${port}`);
  return provider;
}
