export { parseFormula } from './parse-formula';
export { printFormula } from './print-formula';
export { isFormulaWord } from './words';
