import { isJsonObject, type Issue, type JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { ProtocolRegister } from '../../ports/outside/protocol-register';
import { findProviderSetting, type ProviderSettingRow, replaceProviderSetting } from '../tenants';
import { parseWaiting } from './parse-waiting';
import { countWaiting } from './pending-registration.repository';
import { checkRegisterSettings } from './check-register-settings';
import {
  RegisterSettings,
  type RegisterSettingsInput,
  RegisterSettingsPayload,
  type RegisterTrial,
} from './register-settings.types';
import { tryRegister } from './try-register';

export interface RegisterSettingsUseCases {
  read(ctx: RequestContext): Promise<RegisterSettings>;
  save(
    ctx: RequestContext,
    input: RegisterSettingsInput,
    expectedVersion: number,
  ): Promise<RegisterSettingsPayload | ValidationRefusal | VersionConflict | NotAllowed>;
  try(ctx: RequestContext, input: RegisterSettingsInput): Promise<RegisterTrial | ValidationRefusal>;
}

export interface RegisterSettingsDependencies {
  readonly withTenant: WithTenant;
  readonly vault: Vault;
  /** The register outside that settings would make, secrets among them. */
  readonly registerWith: (settings: JsonObject) => ProtocolRegister;
  readonly simulatorOffered: boolean;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

const PORT = 'protocol-register';
const SECRETS = 'provider-secrets';

/** Which register a municipality uses. What is waiting when it changes is registered with the new one. */
export function createRegisterSettings(deps: RegisterSettingsDependencies): RegisterSettingsUseCases {
  const { withTenant, issueInWords, simulatorOffered } = deps;
  return {
    read: (ctx) => withTenant(ctx.tenantId, (tx) => readSettings(tx, simulatorOffered)),
    save: (ctx, input, expectedVersion) =>
      withTenant(ctx.tenantId, async (tx) => {
        getStaff(ctx);
        const present = await findProviderSetting(tx, PORT);
        const issues = checkRegisterSettings(input, present, simulatorOffered);
        if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
        const secrets = await sealKey(tx, deps.vault, input, present);
        const row = { ...toRow(input), secrets, version: expectedVersion };
        if (!(await replaceProviderSetting(tx, row))) return versionConflict(present?.version ?? 0);
        const settings = await readSettings(tx, simulatorOffered);
        return Object.assign(new RegisterSettingsPayload(), { settings });
      }),
    try: async (ctx, input) => {
      const prepared = await withTenant(ctx.tenantId, async (tx) => {
        const present = await findProviderSetting(tx, PORT);
        const issues = checkRegisterSettings(input, present, simulatorOffered);
        const key = input.apiKey.trim() === '' ? await openKey(tx, deps.vault, present) : input.apiKey.trim();
        const offices = await tx.query<{ name: string }>(
          'select name from office where tenant_id = $1 order by name',
          [tx.tenantId],
          'register_offices',
        );
        return { issues, key, offices: offices.map(({ name }) => name) };
      });
      if (prepared.issues.length > 0) return validationRefusal(prepared.issues, issueInWords(ctx));
      const { settings } = toRow(input);
      const secret = input.kind === 'outside' ? { apiKey: prepared.key } : {};
      return tryRegister(
        input.kind === 'internal' ? null : deps.registerWith({ ...settings, ...secret }),
        prepared.offices,
        input.classification.trim(),
      );
    },
  };
}

async function readSettings(tx: TenantTransaction, simulatorOffered: boolean): Promise<RegisterSettings> {
  const row = await findProviderSetting(tx, PORT);
  const settings = row?.settings ?? {};
  const text = (key: string): string => {
    const value = settings[key];
    return typeof value === 'string' ? value : '';
  };
  return Object.assign(new RegisterSettings(), {
    kind: kindOf(row),
    url: text('url'),
    classification: text('classification'),
    attachesLater: settings['attachesLater'] !== false,
    ...parseWaiting(settings),
    hasKey: row !== undefined && row.secrets !== null,
    simulatorOffered,
    waiting: await countWaiting(tx),
    version: row?.version ?? 0,
  });
}

function kindOf(row: ProviderSettingRow | undefined): RegisterSettings['kind'] {
  if (row?.provider !== 'http') return 'internal';
  return typeof row.settings['simulator'] === 'string' ? 'simulated' : 'outside';
}

function toRow(input: RegisterSettingsInput): Pick<ProviderSettingRow, 'port' | 'provider' | 'settings'> {
  const classification = input.classification.trim();
  if (input.kind === 'internal') return { port: PORT, provider: 'internal', settings: {} };
  return {
    port: PORT,
    provider: 'http',
    settings: {
      ...(input.kind === 'simulated' ? { simulator: 'register' } : { url: input.url.trim() }),
      ...(classification === '' ? {} : { classification }),
      attachesLater: input.attachesLater,
      alertAfterMinutes: input.alertAfterMinutes,
      emergencySeries: input.emergencySeries,
    },
  };
}

/** A key that was not written again stays as it is. */
async function sealKey(
  tx: TenantTransaction,
  vault: Vault,
  { kind, apiKey }: RegisterSettingsInput,
  present: ProviderSettingRow | undefined,
): Promise<Buffer | null> {
  if (kind !== 'outside') return null;
  if (apiKey.trim() === '') return present?.secrets ?? null;
  const sealer = await vault.forTenant(tx);
  return sealer.seal(JSON.stringify({ apiKey: apiKey.trim() }), SECRETS);
}

async function openKey(
  tx: TenantTransaction,
  vault: Vault,
  present: ProviderSettingRow | undefined,
): Promise<string> {
  if (present === undefined || present.secrets === null) return '';
  const sealer = await vault.forTenant(tx);
  const secrets: unknown = JSON.parse(sealer.openText(present.secrets, SECRETS));
  const key = isJsonObject(secrets) ? secrets['apiKey'] : undefined;
  return typeof key === 'string' ? key : '';
}
