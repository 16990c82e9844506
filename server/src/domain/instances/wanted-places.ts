import { type Answers, type CompiledForm, isJsonObject, valuesOf } from '@istanze/shared';
import type { WantedPlace } from '../../ports/inside/form-places';

/** The turns that answers name, in page order. */
export function wantedPlaces(form: CompiledForm, answers: Answers): readonly WantedPlace[] {
  return form.fields
    .filter(({ type }) => type.holdsPlace === true)
    .flatMap((field) => {
      const asked = field.definition.settings?.['office'];
      const office = typeof asked === 'string' && asked.trim() !== '' ? asked : null;
      return valuesOf(field, answers).flatMap(({ path, value }) => {
        if (!isJsonObject(value)) return [];
        const { office: officeId, date, time } = value;
        return typeof officeId === 'string' && typeof date === 'string' && typeof time === 'string'
          ? [{ path, office, officeId, date, time }]
          : [];
      });
    });
}
