import type { ReleaseContent } from './release';

/** In what quality somebody acts for another (art. 316, 357, 404 and 1387 c.c.; DPR 445/2000 art. 4 and 38 c. 3-bis). */
export const REPRESENTATION_KINDS = ['parent', 'guardian', 'delegate', 'company', 'intermediary'] as const;
export type RepresentationKind = (typeof REPRESENTATION_KINDS)[number];

/** For whom else than oneself a service may be asked; an empty list admits nobody. */
export interface RepresentationConfiguration {
  readonly kinds: readonly RepresentationKind[];
}

/** What the archetype suggests where the service says nothing: children are answers of the forms of schools and nurseries. */
const BY_ARCHETYPE: Readonly<Record<string, readonly RepresentationKind[]>> = {
  'permessi-e-documenti': REPRESENTATION_KINDS,
  'vantaggi-economici': ['guardian', 'delegate', 'intermediary'],
  'iscrizione-a-graduatoria': ['guardian', 'delegate'],
  'pagamenti-dovuti': ['guardian', 'delegate', 'company', 'intermediary'],
  'servizi-a-pagamento': ['guardian', 'delegate', 'company'],
};

const OTHERWISE: readonly RepresentationKind[] = ['guardian', 'delegate'];

/** The kinds that an archetype suggests, by its key. */
export function suggestedRepresentation(archetype: string): readonly RepresentationKind[] {
  return BY_ARCHETYPE[archetype] ?? OTHERWISE;
}

/** For whom else than oneself this release may be asked. */
export function admittedRepresentation({
  archetype,
  configuration,
}: Pick<ReleaseContent, 'archetype' | 'configuration'>): readonly RepresentationKind[] {
  return configuration.representation?.kinds ?? suggestedRepresentation(archetype.key);
}

export function isRepresentationKind(value: unknown): value is RepresentationKind {
  return REPRESENTATION_KINDS.some((kind) => kind === value);
}
