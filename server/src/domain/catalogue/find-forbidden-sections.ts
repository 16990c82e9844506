import type { FormDefinition, Issue, SectionDefinition } from '@istanze/shared';
import type { ArchetypeStepRow } from './catalogue.repository';
import type { MatrixCell } from './matrix.repository';

/** What a form of an archetype may be made of. */
export interface FormLimits {
  readonly steps: readonly ArchetypeStepRow[];
  readonly cells: readonly MatrixCell[];
  /** Versions of each library section. */
  readonly versions: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Library sections that a form uses where its archetype does not allow them, or in a version that does not exist; the path
 * names the section. The pages of a form are the archetype's data steps in order; the last takes those left over.
 */
export function findForbiddenSections(form: FormDefinition, limits: FormLimits): readonly Issue[] {
  const dataSteps = limits.steps.filter(({ kind }) => kind === 'data');
  return form.steps.flatMap((step, at) => {
    const moduleId = (dataSteps[at] ?? dataSteps.at(-1))?.moduleId;
    const cell = limits.cells.find((one) => one.moduleId === moduleId);
    const allowed = new Set(cell?.sections.map(({ key }) => key));
    return [...pinnedSections(step.sections, `steps.${at}.sections`)].flatMap(
      ({ section, path }): Issue[] => {
        const { title, pinned } = section;
        if (pinned === undefined) return [];
        const params = { section: title.it, key: pinned.section, version: pinned.version };
        if (limits.versions.get(pinned.section)?.has(pinned.version) !== true)
          return [{ code: 'section-unknown', path, params }];
        return allowed.has(pinned.section) ? [] : [{ code: 'section-not-allowed', path, params }];
      },
    );
  });
}

interface PlacedSection {
  readonly section: SectionDefinition;
  readonly path: string;
}

/** Sections that stand for one of the library, wherever they are. */
function* pinnedSections(sections: readonly SectionDefinition[], path: string): Generator<PlacedSection> {
  for (const [at, section] of sections.entries()) {
    const here = `${path}.${at}`;
    if (section.pinned !== undefined) yield { section, path: here };
    yield* pinnedSections(section.sections ?? [], `${here}.sections`);
  }
}
