/** What a form may hold at most: past this neither a person nor a browser copes, and a hostile definition costs time. */
export const FORM_LIMITS = {
  steps: 50,
  sections: 400,
  fields: 2_000,
  checks: 500,
  repeatItems: 500,
  /** Repeats inside one another, and sections. */
  repeatDepth: 3,
  sectionDepth: 6,
  /** Nesting of the definition's JSON, settings and logic included. */
  depth: 80,
  /** Values in the definition's JSON, keys not counted. */
  nodes: 200_000,
  textLength: 20_000,
  idLength: 64,
} as const;
