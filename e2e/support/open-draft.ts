import type { Api } from './api';
import { at, listAt, textAt } from './json';
import { type SampledForm, sampleDraft } from './sampled-answers';

const DRAFT = `query Draft($code: String!) { instance(code: $code) { releaseId answers provenance } }`;
const RELEASE = `query Content($id: ID!) { release(id: $id) { content } }`;

export interface SampledDraftForm {
  readonly form: SampledForm;
  /** Dues are paid before they are confirmed: the payment opens by itself. */
  readonly paysFirst: boolean;
}

/** Answers made up for a draft that stands open, from the definition that it follows; the same for the same seed. */
export async function sampleOpenDraft(api: Api, code: string, seed: number): Promise<SampledDraftForm> {
  const draft = at(await api.ask(DRAFT, { code }), 'instance');
  const content = at(await api.ask(RELEASE, { id: textAt(draft, 'releaseId') }), 'release.content');
  const provenance: unknown = at(draft, 'provenance');
  const fixed = typeof provenance === 'object' && provenance !== null ? Object.keys(provenance) : [];
  const form = await sampleDraft({ content, answers: at(draft, 'answers'), fixed }, seed);
  return { form, paysFirst: paysFirst(content) };
}

function paysFirst(content: unknown): boolean {
  const hasScreen = listAt(content, 'journey').some((screen) => at(screen, 'kind') === 'payment');
  return hasScreen && listAt(content, 'configuration.fees.lines').length > 0;
}
