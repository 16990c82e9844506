import type { FormDefinition } from '../../definition';
import { ok } from '../../kernel';
import { formCommand, type FormCommand } from './command';

/** Puts a whole other version in place of the form, as an edit that can be taken back. */
export function restoreForm(version: FormDefinition): FormCommand {
  return formCommand('restore-form', () => ok(version));
}
