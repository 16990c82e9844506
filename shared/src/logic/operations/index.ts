import type { Operation } from '../compilation';
import { ARITHMETIC_OPERATIONS } from './arithmetic';
import { BOOLEAN_OPERATIONS } from './boolean';
import { COMPARE_OPERATIONS } from './compare';
import { DATE_OPERATIONS } from './date';
import { LIST_OPERATIONS } from './list';

/** Every operation but `var`, by the name it has in JSON. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    ...BOOLEAN_OPERATIONS,
    ...COMPARE_OPERATIONS,
    ...ARITHMETIC_OPERATIONS,
    ...DATE_OPERATIONS,
    ...LIST_OPERATIONS,
  }),
);
