import type { Json } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import { getServiceById } from '../catalogue';
import { getOffice } from '../tenants';
import { type ConfigurationBundle, parseConfigurationBundle } from './configuration-bundle';
import { exportService, exportTenant } from './export-configuration';
import { findImportObstacles, importConfiguration } from './import-configuration';
import { findInstalled } from './origin.repository';
import {
  installReadyMade,
  readReadyMades,
  undoReadyMadeUpdate,
  type UpdatedPart,
  updateFromReadyMade,
  type UpdateRequest,
} from './ready-made';
import type { ServiceDependencies } from './service-dependencies';
import { CreatedService, ImportItemOutput, ImportReport, ReadyMadeService } from './service.types';

export type ImportAnswer = ImportReport | ValidationRefusal | NotAllowed;
export type InstallAnswer = CreatedService | ValidationRefusal | NotAllowed;
export type UndoAnswer = CreatedService | NotAllowed;

export interface BundleUseCases {
  exportService(ctx: RequestContext, id: string): Promise<ConfigurationBundle>;
  exportTenant(ctx: RequestContext): Promise<ConfigurationBundle>;
  /** Tells what a file would do; with `apply` does it, whole or not at all. */
  importConfiguration(
    ctx: RequestContext,
    bundle: Json,
    officeId: string,
    apply: boolean,
  ): Promise<ImportAnswer>;
  listReadyMade(ctx: RequestContext): Promise<readonly ReadyMadeService[]>;
  installReadyMade(ctx: RequestContext, key: string, officeId: string): Promise<InstallAnswer>;
  updateFromReadyMade(
    ctx: RequestContext,
    serviceId: string,
    request: UpdateRequest,
  ): Promise<readonly UpdatedPart[] | null>;
  undoReadyMadeUpdate(ctx: RequestContext, serviceId: string): Promise<UndoAnswer>;
}

/** Configuration in files: of a service, of a municipality, and the ready-made ones that come with the product. */
export function createBundleUseCases({
  withTenant,
  files,
  issueInWords,
}: ServiceDependencies): BundleUseCases {
  return {
    exportService: (ctx, id) => withTenant(ctx.tenantId, (tx) => exportService(tx, id)),
    exportTenant: (ctx) => withTenant(ctx.tenantId, exportTenant),
    importConfiguration: (ctx, json, officeId, apply) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        const bundle = parseConfigurationBundle(json);
        if (!bundle.ok) return validationRefusal(bundle.error, issueInWords(ctx));
        const obstacles = await findImportObstacles(tx, bundle.value);
        if (obstacles.length > 0) return validationRefusal(obstacles, issueInWords(ctx));
        const officeName = (await getOffice(tx, officeId)).name;
        const items = await importConfiguration(tx, files, bundle.value, { officeName, apply });
        return Object.assign(new ImportReport(), {
          applied: apply,
          items: items.map((item) => Object.assign(new ImportItemOutput(), item)),
        });
      }),
    listReadyMade: (ctx) =>
      withTenant(ctx.tenantId, async (tx) => {
        const installed = await findInstalled(tx);
        return (await readReadyMades(files)).map(({ key, version, bundle }) => {
          const { title, shortDescription, category, slug } = bundle.service;
          const here = installed.find((one) => one.key === key) ?? installed.find((one) => one.slug === slug);
          const installedVersion = here?.key === key ? here.version : null;
          const undoable = installedVersion !== null && here?.undoable === true;
          const facts = { key, version, title, shortDescription, category, installedVersion, undoable };
          return Object.assign(new ReadyMadeService(), { ...facts, serviceId: here?.id ?? null });
        });
      }),
    installReadyMade: (ctx, key, officeId) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        const readyMade = (await readReadyMades(files)).find((one) => one.key === key);
        const office = await getOffice(tx, officeId);
        const id =
          readyMade === undefined ? undefined : await installReadyMade(tx, files, readyMade, office.name);
        if (readyMade === undefined || id === undefined)
          return validationRefusal([{ code: 'service-slug-taken', path: 'key' }], issueInWords(ctx));
        return Object.assign(new CreatedService(), { id, slug: readyMade.bundle.service.slug });
      }),
    updateFromReadyMade: (ctx, serviceId, request) =>
      withTenant(
        ctx.tenantId,
        async (tx) => (await updateFromReadyMade(tx, files, serviceId, request)) ?? null,
      ),
    undoReadyMadeUpdate: (ctx, serviceId) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        const { id, slug } = await getServiceById(tx, serviceId);
        const outcome = await undoReadyMadeUpdate(tx, id);
        if (outcome !== 'undone') return notAllowed(`reason.update-${outcome}`);
        return Object.assign(new CreatedService(), { id, slug });
      }),
  };
}
