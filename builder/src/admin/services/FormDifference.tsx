import type { Json } from '@istanze/shared';
import { useMemo } from 'react';
import { Changes } from '../releases/ChangeGroups';
import { partChanges } from './part-changes';
import '../releases/releases.css';

interface FormDifferenceProps {
  readonly before: Json;
  readonly after: Json;
}

/** What becomes of a form, in sentences; nothing where one of the two is no form. */
export function FormDifference({ before, after }: FormDifferenceProps) {
  const changes = useMemo(() => partChanges('form', before, after), [after, before]);
  return changes.length === 0 ? null : <Changes changes={changes} />;
}
