import type { FormDefinition } from '../../definition';
import type { CommandStackOf } from '../../kernel';

/** A form being edited and the way there. */
export type CommandStack = CommandStackOf<FormDefinition>;
