import { createCell } from '../cell';

export const SHEET_TABS = ['content', 'rules', 'data'] as const;
export type SheetTabKey = (typeof SHEET_TABS)[number];

/** The open part of the property sheet, shared so that a problem can open the part where it is corrected. */
export const sheetTab = createCell<SheetTabKey>('content');

/** The part of the sheet where the property at the end of an issue's path is edited. */
export function tabOfPath(path: string): SheetTabKey {
  if (/\.(visibleWhen|requiredWhen|calculated|checks|required)\b/.test(path)) return 'rules';
  return /\.(source|reuse|sensitive|legalBasis|key)\b/.test(path) ? 'data' : 'content';
}
