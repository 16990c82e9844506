import type { FieldDefinition, SectionDefinition } from '../../definition';
import { compileForm, type CompiledForm } from '../../form';
import type { InputServices } from '../../fields/input';
import type { Answers } from '../../definition';
import { createAnswerStore } from '../answer-store';

export const TODAY = '2026-03-01';

/** A field whose id and label are its key. */
export function buildField(key: string, type: string, rest: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id: key, key, type, label: { it: key }, ...rest };
}

/** A section whose id and title are its key. */
export function buildSection(
  key: string,
  fields: readonly FieldDefinition[],
  rest: Partial<SectionDefinition> = {},
): SectionDefinition {
  return { id: key, key, title: { it: key }, fields, ...rest };
}

/** A compiled form of one step. */
export function buildForm(...sections: readonly SectionDefinition[]): CompiledForm {
  return compileForm({
    version: 2,
    languages: ['it'],
    steps: [{ id: 'step', key: 'step', title: { it: 'Passo' }, sections }],
  });
}

export function buildStore(form: CompiledForm, answers: Answers = {}, sourced: Answers = {}) {
  return createAnswerStore(form, answers, { today: TODAY, sourced });
}

const STREETS = ['Via Roma', 'Via Garibaldi', 'Piazza Verdi'].map((name, index) => ({
  id: `s${index}`,
  name,
}));

/** Services that answer at once from a short list. */
export const SERVICES: InputServices = {
  upload: async (file) => ({
    id: `id-${file.name}`,
    name: file.name,
    size: file.size,
    mime: file.type,
    sha256: 'ab',
    status: 'scanning',
  }),
  fileUrl: (id) => `/files/${id}`,
  searchStreets: async (query) =>
    STREETS.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())),
  searchMunicipalities: async () => [{ code: '037006', name: 'Bologna', province: 'BO' }],
};
