import type { Answers, FormDefinition } from '../definition';
import type { Issue, Json, Locale, Path, Result } from '../kernel';
import type * as T from './types';

export declare function parseForm(json: unknown, environment?: T.FormEnvironment): Result<FormDefinition>;
/** Throws on a definition that parseForm refuses. */
export declare function compileForm(definition: FormDefinition, environment?: T.FormEnvironment): T.CompiledForm;
export declare function evaluateForm(form: T.CompiledForm, answers: Answers, context: T.FormContext): T.FormState;
export declare function applyChange(form: T.CompiledForm, state: T.FormState, path: Path, value: Json, context: T.FormContext): T.FormChange;
export declare function isRequired(form: T.CompiledForm, state: T.FormState, path: Path, context: T.FormContext): boolean;
export declare function validateForm(form: T.CompiledForm, answers: Answers, context: T.ValidationContext): T.ValidatedForm;
export declare function validateStep(form: T.CompiledForm, stepId: string, answers: Answers, context: T.ValidationContext): T.ValidatedForm;
/** Issues of one field (blur): value at the path in state.answers. */
export declare function validateField(form: T.CompiledForm, state: T.FormState, path: Path, context: T.ValidationContext): readonly Issue[];
export declare function prefill(form: T.CompiledForm, sources: readonly T.PrefillSource[], answers?: Answers): T.Prefilled;
export declare function printForm(form: T.CompiledForm, answers: Answers, locale: Locale, context: T.FormContext): T.PrintedForm;
export declare function diffAnswers(before: Answers, after: Answers): readonly T.AnswerChange[];
export declare function mergeChanges(answers: Answers, changes: readonly T.AnswerChange[]): T.MergedAnswers;
/** Value at a path, null when missing. */
export declare function readPath(answers: Answers, path: Path): Json;
export declare function writePath(answers: Answers, path: Path, value: Json): Answers;
/** Field standing at a path of the answers: `key` or `repeatKey.itemId.key`. */
export declare function findField(form: T.CompiledForm, path: Path): T.CompiledField | undefined;
export declare function getStep(form: T.CompiledForm, stepId: string): T.CompiledStep;
/** Keeps what the form asks (any state of filling in), drops the rest. */
export declare function cleanDraft(form: T.CompiledForm, answers: Answers): { readonly answers: Answers; readonly dropped: readonly T.DroppedValue[] };
