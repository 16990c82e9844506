import { useState } from 'react';
import { useCell } from '../../form-designer/cell';
import { createPresence, type Editor } from '../../presence/presence';
import { useSeat } from '../../presence/use-seat';
import { useSession } from '../../session/session';

/** Colleagues who have the same instance open, and what each of them is deciding; `deciding` is what this window does. */
export function useColleagues(code: string, deciding: string | null): readonly Editor[] {
  const { me } = useSession();
  const [presence] = useState(createPresence);
  useSeat(presence, { place: 'INSTANCE', id: code, node: deciding });
  const editors = useCell(presence.editors, (all) => all);
  return onePerPerson(editors.filter(({ staffId }) => staffId !== me.id));
}

/** Somebody with two windows is one colleague: the one in which they decide counts. */
function onePerPerson(editors: readonly Editor[]): readonly Editor[] {
  const people = new Map<string, Editor>();
  for (const editor of editors) {
    const known = people.get(editor.staffId);
    if (known === undefined || known.node === null) people.set(editor.staffId, editor);
  }
  return [...people.values()];
}
