import { isJsonObject, printedRows, printForm, type Json, type JsonObject } from '@istanze/shared';
import { readText } from '../activities/read-settings';
import type { ActionContext } from './action-type';

export interface FileMark {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** Files that the answers hold, in page order; those of questions that are not asked are left out. */
export function answerFiles({
  release,
  instance,
  today,
}: Pick<ActionContext, 'release' | 'instance' | 'today'>): readonly FileMark[] {
  const printed = printForm(release.form, instance.answers, 'it', { today, facts: instance.derived });
  return printedRows(printed.steps.flatMap(({ sections }) => sections))
    .filter(({ holdsFile }) => holdsFile)
    .flatMap(({ value }) => fileMarks(value));
}

/** The file references of a value; whatever else is in it is passed over. */
export function fileMarks(value: Json): readonly FileMark[] {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.filter(isJsonObject).flatMap((file: JsonObject) => {
    const sha256 = readText(file, 'sha256');
    return sha256 === '' ? [] : [{ id: readText(file, 'id'), name: readText(file, 'name'), sha256 }];
  });
}
