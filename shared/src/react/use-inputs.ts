import { useEffect, useMemo, useState } from 'react';
import type { FormDefinition } from '../definition';
import { areInputsLoaded, loadFieldInputs } from '../fields/registry.react';
import type { CompiledForm } from '../form';
import { typeNamesOf } from '../form/load-field-types';

/** Fetches the inputs that a form needs, before it is drawn; rejects when one cannot be had. */
export function loadInputs(definition: FormDefinition): Promise<void> {
  return loadFieldInputs(typeNamesOf(definition));
}

/** False while inputs of the form are on their way: it is drawn whole, so that nothing moves when they arrive. */
export function useInputs(form: CompiledForm): boolean {
  const types = useMemo(() => new Set(form.fields.map(({ type }) => type.type)), [form]);
  const [tried, setTried] = useState(() => areInputsLoaded(types));
  useEffect(() => {
    let left = false;
    const end = () => left || setTried(true);
    loadFieldInputs(types).then(end, end);
    return () => {
      left = true;
    };
  }, [types]);
  return tried || areInputsLoaded(types);
}
