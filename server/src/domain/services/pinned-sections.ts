import type { FormDefinition, SectionDefinition } from '@istanze/shared';

type Pin = NonNullable<SectionDefinition['pinned']>;

/** The library sections that a form stands on, with their versions. */
export function pinsOf(form: FormDefinition): readonly Pin[] {
  const pins: Pin[] = [];
  mapPins(form, (pin) => {
    pins.push(pin);
    return pin;
  });
  return pins;
}

/** The form with each pin replaced. */
export function mapPins(form: FormDefinition, change: (pin: Pin) => Pin): FormDefinition {
  const through = (section: SectionDefinition): SectionDefinition => {
    const { pinned, sections } = section;
    return {
      ...section,
      ...(pinned === undefined ? {} : { pinned: change(pinned) }),
      ...(sections === undefined ? {} : { sections: sections.map(through) }),
    };
  };
  return { ...form, steps: form.steps.map((step) => ({ ...step, sections: step.sections.map(through) })) };
}
