export { compileLogic } from './compile-logic';
export * from './formula';
export { isVariableName } from './variable';
export * from './types';
