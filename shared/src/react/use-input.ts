import { useMemo } from 'react';
import type { FieldInput } from '../fields/input';
import { findFieldInput } from '../fields/registry.react';
import { LateInput } from './LateInput';

/** The input of a type, kept while the field stands: one that arrives later must not take the focus of who is typing. */
export function useInput(type: string): FieldInput {
  return useMemo(() => findFieldInput(type) ?? LateInput, [type]);
}
