export type { Address } from './address/field';
export type { Company } from './company/field';
export { settingsOf } from './composite';
export type { FileReference, FileSettings } from './file/field';
export { printSize } from './file/formats';
export type { Municipality } from './municipality/field';
export { compilePattern } from './pattern';
export type { Period } from './period/field';
export type { Person } from './person/field';
export { fields, findFieldType, type FieldTypeName } from './registry';
export {
  NO_ISSUES,
  type FieldContext,
  type FieldFrame,
  type FieldRegistry,
  type FieldType,
  type FieldValidator,
} from './type';
export { printDate } from './words';
