import { useEffect, useState } from 'react';
import { loadFieldTypes, type FieldRegistry, type FormDefinition } from '@istanze/shared';

export type FieldTypesState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; retry(): void }
  | { readonly state: 'ready'; readonly registry: FieldRegistry };

/** Fetches the field types that a form names. */
export function useFieldTypes(form: FormDefinition): FieldTypesState {
  const [attempt, setAttempt] = useState(0);
  const [types, setTypes] = useState<FieldTypesState>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    loadFieldTypes(form).then(
      (registry) => left || setTypes({ state: 'ready', registry }),
      () => left || setTypes({ state: 'failed', retry: () => setAttempt(attempt + 1) }),
    );
    return () => {
      left = true;
    };
  }, [form, attempt]);
  return types;
}
