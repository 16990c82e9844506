import type { FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import { ok, wholeCommand, type Command, type Result } from '../../kernel';
import { walkSections } from '../walk';

/** One edit of a form. */
export type FormCommand = Command<FormDefinition>;

/** An edit inside sections that stay where they are: undone by putting those sections back. */
export function sectionCommand(
  name: string,
  edit: (definition: FormDefinition) => Result<FormDefinition>,
): FormCommand {
  return command(name, edit, (before, after) => restoreSections(name, changedSections(before, after)));
}

/** An edit of which steps and sections there are: undone by putting the steps back. */
export function stepsCommand(
  name: string,
  edit: (definition: FormDefinition) => Result<FormDefinition>,
): FormCommand {
  return command(name, edit, (before) =>
    stepsCommand(name, (definition) => ok({ ...definition, steps: before.steps })),
  );
}

/** An edit that may reach everywhere. */
export function formCommand(
  name: string,
  edit: (definition: FormDefinition) => Result<FormDefinition>,
): FormCommand {
  return wholeCommand(name, edit);
}

function command(
  name: string,
  edit: (definition: FormDefinition) => Result<FormDefinition>,
  invert: (before: FormDefinition, after: FormDefinition) => FormCommand,
): FormCommand {
  return {
    name,
    execute(definition) {
      const edited = edit(definition);
      return edited.ok ? ok({ definition: edited.value, inverse: invert(definition, edited.value) }) : edited;
    },
  };
}

function restoreSections(name: string, sections: readonly SectionDefinition[]): FormCommand {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return sectionCommand(name, (definition) =>
    ok(mapSections(definition, (section) => byId.get(section.id) ?? section)),
  );
}

function changedSections(before: FormDefinition, after: FormDefinition): readonly SectionDefinition[] {
  const kept = new Set([...walkSections(after)].map(({ section }) => section));
  return [...walkSections(before)].flatMap(({ section }) => (kept.has(section) ? [] : [section]));
}

/** The definition with sections replaced, inner ones too; what holds none that changed keeps its identity. */
export function mapSections(
  definition: FormDefinition,
  change: (section: SectionDefinition) => SectionDefinition,
): FormDefinition {
  return mapSteps(definition, (step) => {
    const sections = mapEach(step.sections, change);
    return sections === step.sections ? step : { ...step, sections };
  });
}

function mapEach(
  sections: readonly SectionDefinition[],
  change: (section: SectionDefinition) => SectionDefinition,
): readonly SectionDefinition[] {
  const mapped = sections.map((section) => {
    const changed = change(section);
    if (changed.sections === undefined) return changed;
    const inner = mapEach(changed.sections, change);
    return inner === changed.sections ? changed : { ...changed, sections: inner };
  });
  return mapped.every((section, index) => section === sections[index]) ? sections : mapped;
}

export function mapSteps(
  definition: FormDefinition,
  change: (step: StepDefinition) => StepDefinition,
): FormDefinition {
  const steps = definition.steps.map(change);
  return steps.every((step, index) => step === definition.steps[index])
    ? definition
    : { ...definition, steps };
}
