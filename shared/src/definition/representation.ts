import type { ReleaseContent } from './release';

/** In what quality somebody acts for another (art. 316, 357, 404 and 1387 c.c.; DPR 445/2000 art. 4 and 38 c. 3-bis). */
export const REPRESENTATION_KINDS = ['parent', 'guardian', 'delegate', 'company', 'intermediary'] as const;
export type RepresentationKind = (typeof REPRESENTATION_KINDS)[number];

/** Whether a service can be asked for without a login: not at all, with name and e-mail as one likes, or with both. */
export const GUEST_RULES = ['refused', 'welcome', 'named'] as const;
export type GuestRule = (typeof GUEST_RULES)[number];

/** Who asks for a service, beside people of age for themselves. */
export interface RepresentationConfiguration {
  /** For whom else than oneself; an empty list admits nobody. */
  readonly kinds: readonly RepresentationKind[];
  /** People under eighteen, with their own identity; refused where it is not said. */
  readonly minors?: boolean;
  /** People without a login; refused where it is not said. */
  readonly guests?: GuestRule;
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

/** True where somebody under eighteen may ask with their own identity. */
export function admitsMinors({ configuration }: Pick<ReleaseContent, 'configuration'>): boolean {
  return configuration.representation?.minors === true;
}

/** Whether, and how, this release may be asked for without a login. */
export function guestRule({ configuration }: Pick<ReleaseContent, 'configuration'>): GuestRule {
  return configuration.representation?.guests ?? 'refused';
}

export function isGuestRule(value: unknown): value is GuestRule {
  return GUEST_RULES.some((rule) => rule === value);
}

export function isRepresentationKind(value: unknown): value is RepresentationKind {
  return REPRESENTATION_KINDS.some((kind) => kind === value);
}
