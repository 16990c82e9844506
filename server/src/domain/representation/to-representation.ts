import type { RepresentationRow } from './representation.repository';
import { Representation } from './representation.types';

/** The row as one of the two reads it. */
export function toRepresentation(row: RepresentationRow, readerId: string): Representation {
  const acting = row.representativeId === readerId;
  const { id, kind, origin, state, live, title, from, until, reason } = row;
  return Object.assign(new Representation(), {
    id,
    kind,
    origin,
    state,
    live,
    title,
    from,
    until,
    reason,
    documentName: row.fileName,
    name: acting ? row.representedName : row.representativeName,
    fiscalCode: acting ? row.representedFiscalCode : row.representativeFiscalCode,
    birthDate: acting && kind === 'parent' ? row.representedBirthDate : null,
  });
}
