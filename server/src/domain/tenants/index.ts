export { Office } from './office.entity';
export { Tenant } from './tenant.entity';
export { findOffices, getOffice, getTenant } from './tenant.repository';
export { findProviderSetting } from './provider-setting.repository';
export type { ProviderSettingRow } from './provider-setting.repository';
export { TenantResolver } from './tenant.resolver';
export { OfficeOutput } from './tenant.types';
export { createTenantUseCases, toOfficeOutput } from './tenant.use-cases';
export type { LoginOption, TenantUseCases } from './tenant.use-cases';
