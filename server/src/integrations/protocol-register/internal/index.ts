export { createInternalRegister } from './internal-register';
export type { InternalRegisterSettings } from './internal-register';
