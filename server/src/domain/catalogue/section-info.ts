import { SectionInfo } from './library.types';
import type { SectionRow } from './library.repository';

export function toSectionInfo(row: SectionRow): SectionInfo {
  return Object.assign(new SectionInfo(), { ...row, title: row.definition.title });
}
