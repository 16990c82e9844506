import { createCell } from '../cell';

export const SHEET_TABS = ['content', 'rules', 'checks', 'data', 'translations'] as const;
export type SheetTabKey = (typeof SHEET_TABS)[number];

/** The open part of the property sheet, shared so that a problem can open the part where it is corrected. */
export const sheetTab = createCell<SheetTabKey>('content');

const TABS: Readonly<Record<string, SheetTabKey>> = {
  visibleWhen: 'rules',
  requiredWhen: 'rules',
  calculated: 'rules',
  required: 'rules',
  repeat: 'rules',
  optionRules: 'rules',
  checks: 'checks',
  source: 'data',
  readonlyWhenSourced: 'data',
  reuse: 'data',
  sensitive: 'data',
  legalBasis: 'data',
  key: 'data',
};

/** The part of the sheet where a property is written. */
export function tabOfProperty(property: string | undefined): SheetTabKey {
  if (property === undefined || !Object.hasOwn(TABS, property)) return 'content';
  return TABS[property] ?? 'content';
}

const NODE_PATH = /^steps\.\d+(\.sections\.\d+)*(\.fields\.\d+)?\.?/;

/** The property of its node that an issue's path is about; of a setting its own name. */
export function propertyOfPath(path: string): string | undefined {
  const [property = '', setting] = ownPath(path);
  if (property !== 'settings') return property === '' ? undefined : property;
  return isOptionRule(path) ? 'optionRules' : setting;
}

/** The part of the sheet where the property an issue's path names is written. */
export function tabOfPath(path: string): SheetTabKey {
  const isSetting = ownPath(path)[0] === 'settings' && !isOptionRule(path);
  return isSetting ? 'content' : tabOfProperty(propertyOfPath(path));
}

function ownPath(path: string): readonly string[] {
  return path.replace(NODE_PATH, '').split('.');
}

function isOptionRule(path: string): boolean {
  return /(^|\.)settings\.options\.[^.]+\.visibleWhen\b/.test(path);
}
