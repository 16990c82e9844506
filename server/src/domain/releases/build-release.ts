import type {
  FormDefinition,
  JourneyStep,
  ModuleKind,
  ReleaseContent,
  WorkflowDefinition,
} from '@istanze/shared';
import type { ArchetypeStepRow, Archetype, Service } from '../catalogue';
import type { Office } from '../tenants';

export interface ReleaseParts {
  readonly service: Service;
  readonly office: Office;
  readonly archetype: Archetype;
  readonly steps: readonly ArchetypeStepRow[];
  readonly form: FormDefinition;
  readonly workflow: WorkflowDefinition;
}

/** Freezes everything a running instance depends on. */
export function buildRelease(parts: ReleaseParts): ReleaseContent {
  const { service, office, archetype } = parts;
  return {
    version: 1,
    service: {
      id: service.id,
      slug: service.slug,
      codePrefix: service.codePrefix,
      title: service.title,
      officeId: office.id,
      officeName: office.name,
      caseOfficer: office.caseOfficer,
      substitutePower: office.substitutePower,
      maximumDays: service.maximumDays,
      silence: service.silence,
      competitive: service.competitive,
      relatedSlugs: service.related,
    },
    archetype: { key: archetype.key, name: archetype.name },
    journey: buildJourney(parts.steps, parts.form),
    form: parts.form,
    workflow: parts.workflow,
    configuration: service.configuration,
  };
}

const SCREENS: ReadonlySet<string> = new Set<ModuleKind>([
  'consent',
  'data',
  'summary',
  'payment',
  'confirmation',
]);

/**
 * The screens from consent to confirmation, in the archetype's order. Data screens take the form's steps one by one; the
 * last takes those that are left over, each on a screen of its own, and a data screen without a step falls away.
 */
export function buildJourney(
  steps: readonly ArchetypeStepRow[],
  form: FormDefinition,
): readonly JourneyStep[] {
  const end = steps.findIndex((step) => step.kind === 'confirmation');
  const screens = steps.slice(0, end < 0 ? steps.length : end + 1).filter((step) => SCREENS.has(step.kind));
  const lastData = screens.findLastIndex((step) => step.kind === 'data');
  const waiting = [...form.steps];
  return screens.flatMap((screen, position): readonly JourneyStep[] => {
    if (screen.kind !== 'data') return [toScreen(screen)];
    const taken = waiting.splice(0, position === lastData ? waiting.length : 1);
    return taken.map((step) => ({ id: step.key, kind: 'data', title: step.title, stepId: step.id }));
  });
}

function toScreen(step: ArchetypeStepRow): JourneyStep {
  return { id: step.kind, kind: toModuleKind(step.kind), title: step.name };
}

function toModuleKind(kind: string): ModuleKind {
  if (kind === 'consent' || kind === 'summary' || kind === 'payment' || kind === 'confirmation') return kind;
  throw new Error(`${kind} has no screen of its own in a journey`);
}
