import { createHash } from 'node:crypto';
import { checkBranding, type Issue, type JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import {
  findLogo,
  insertLogo,
  removeOldLogos,
  replaceBranding,
  type StoredLogo,
} from './branding.repository';
import { BrandingOutput, BrandingPayload, LogoPayload } from './branding.types';
import { cleanLogo } from './clean-logo';
import { logoAddress, readLogoAddress } from './logo-address';
import { getTenant } from './tenant.repository';

export interface BrandingChange {
  readonly name: string;
  /** See `Branding` in shared. */
  readonly branding: JsonObject;
  readonly expectedVersion: number;
}

export interface BrandingUseCases {
  read(ctx: RequestContext): Promise<BrandingOutput>;
  save(
    ctx: RequestContext,
    change: BrandingChange,
  ): Promise<BrandingPayload | ValidationRefusal | VersionConflict | NotAllowed>;
  /** `content` in base64, as it was chosen. */
  keepLogo(ctx: RequestContext, content: string): Promise<LogoPayload | ValidationRefusal | NotAllowed>;
}

interface BrandingDependencies {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  readonly stripMetadata: (content: Buffer, mime: string) => Buffer;
}

const LONGEST_NAME = 120;

/** The look of the municipality in the portal: its name, coat of arms, colour, and the links of its institutional site. */
export function createBrandingUseCases(deps: BrandingDependencies): BrandingUseCases {
  const { withTenant, issueInWords } = deps;
  return {
    read: (ctx) => withTenant(ctx.tenantId, readBranding),
    save: (ctx, change) =>
      withTenant(ctx.tenantId, async (tx) => {
        const name = change.name.trim();
        const issues = [
          ...checkName(name),
          ...checkBranding(change.branding),
          ...(await checkLogo(tx, change)),
        ];
        if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
        if (!(await replaceBranding(tx, { ...change, name })))
          return versionConflict((await readBranding(tx)).version);
        await removeOldLogos(tx, digestOf(change.branding) ?? null);
        return Object.assign(new BrandingPayload(), { branding: await readBranding(tx) });
      }),
    keepLogo: async (ctx, content) => {
      const cleaned = await cleanLogo(Buffer.from(content, 'base64'), deps.stripMetadata);
      if (!cleaned.ok) return validationRefusal([{ code: cleaned.error, path: 'logo' }], issueInWords(ctx));
      const digest = createHash('sha256').update(cleaned.value.content).digest('hex');
      await withTenant(ctx.tenantId, (tx) => insertLogo(tx, digest, cleaned.value));
      return Object.assign(new LogoPayload(), { url: logoAddress(digest, cleaned.value.mediaType) });
    },
  };
}

/** A picture by the file name in its address; undefined where this municipality has none of that name. */
export function createReadLogo({ withTenant }: Pick<BrandingDependencies, 'withTenant'>) {
  return (tenantId: string, file: string): Promise<StoredLogo | undefined> => {
    const digest = readLogoAddress(file);
    if (digest === undefined) return Promise.resolve(undefined);
    return withTenant(tenantId, (tx) => findLogo(tx, digest));
  };
}

async function readBranding(tx: TenantTransaction): Promise<BrandingOutput> {
  const { name, branding, brandingVersion } = await getTenant(tx);
  return Object.assign(new BrandingOutput(), { name, branding, version: brandingVersion });
}

function checkName(name: string): readonly Issue[] {
  if (name === '') return [{ code: 'required', path: 'name' }];
  if (name.length <= LONGEST_NAME) return [];
  return [{ code: 'text-long', path: 'name', params: { max: LONGEST_NAME, length: name.length } }];
}

/** Only pictures that were cleaned here are shown. */
async function checkLogo(tx: TenantTransaction, { branding }: BrandingChange): Promise<readonly Issue[]> {
  if ((branding['logo'] ?? null) === null) return [];
  const digest = digestOf(branding);
  const known = digest !== undefined && (await findLogo(tx, digest)) !== undefined;
  return known ? [] : [{ code: 'logo-unknown', path: 'logo' }];
}

function digestOf({ logo }: JsonObject): string | undefined {
  return typeof logo === 'string' ? readLogoAddress(logo) : undefined;
}
