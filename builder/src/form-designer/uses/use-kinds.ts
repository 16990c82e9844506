import type { UseKind } from '@istanze/shared/authoring';

/** Where in the page of a service something that names an answer is edited; empty for the form itself. */
const EDITED_AT = {
  visibleWhen: '',
  requiredWhen: '',
  calculated: '',
  check: '',
  'check-place': '',
  option: '',
  'item-title': '',
  fee: 'impostazioni/costi',
  template: 'impostazioni/testi',
  derived: 'impostazioni/valori',
  'stamp-duty': 'impostazioni/bollo',
  guard: 'flusso',
  action: 'flusso',
  settings: 'flusso',
  test: 'prove',
} as const satisfies Readonly<Record<UseKind, string>>;

/** The address of what names an answer, below the page of its service; undefined for what stands in the form. */
export function editedAt(kind: UseKind, node: string): string | undefined {
  const place = EDITED_AT[kind];
  if (place === '') return undefined;
  return kind === 'test' ? `${place}/${node}` : place;
}
