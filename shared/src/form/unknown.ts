import type { Answers } from '../definition';
import { isJsonObject, type Path } from '../kernel';
import { findItems } from './items';
import type { CompiledForm, CompiledSection } from './types';

const NOTHING: readonly Path[] = [];

/** Paths of the answers that no field of the form stands at. */
export function findUnknown(form: CompiledForm, answers: Answers): readonly Path[] {
  let unknown: Path[] | undefined;
  for (const key in answers) {
    const section = form.repeats.get(key);
    if (section !== undefined) {
      const paths = unknownInItems(form, section, answers);
      if (paths.length > 0) (unknown ??= []).push(...paths);
    } else if (form.byPattern.get(key)?.type.hasValue !== true) (unknown ??= []).push(key);
  }
  return unknown ?? NOTHING;
}

function unknownInItems(form: CompiledForm, section: CompiledSection, answers: Answers): readonly Path[] {
  const repeat = section.definition.key;
  return (findItems(answers[repeat]) ?? []).flatMap((item) =>
    Object.keys(isJsonObject(item) ? item : {})
      .filter((key) => key !== '_id' && form.byPattern.get(`${repeat}.${key}`)?.type.hasValue !== true)
      .map((key) => `${repeat}.${item._id}.${key}`),
  );
}
