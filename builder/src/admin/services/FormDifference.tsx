import { parseForm, type Json } from '@istanze/shared';
import { diffForms } from '@istanze/shared/authoring';
import { useMemo } from 'react';
import { Changes } from '../releases/ChangeGroups';
import '../releases/releases.css';

interface FormDifferenceProps {
  readonly before: Json;
  readonly after: Json;
}

/** What becomes of a form, in sentences; nothing where one of the two is no form. */
export function FormDifference({ before, after }: FormDifferenceProps) {
  const changes = useMemo(() => {
    const [one, other] = [parseForm(before), parseForm(after)];
    if (!one.ok || !other.ok) return [];
    return diffForms(one.value, other.value);
  }, [after, before]);
  return changes.length === 0 ? null : <Changes changes={changes} />;
}
