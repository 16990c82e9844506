import type { Answers } from '../definition';
import {
  evaluateForm,
  findField,
  readPath,
  validateForm,
  writePath,
  type CompiledField,
  type CompiledForm,
  type CompiledNode,
  type CompiledSection,
  type FormContext,
  type FormState,
} from '../form';
import { findItems } from '../form/items';
import { joinPath, type Issue, type JsonObject, type Path } from '../kernel';
import { type SampleWorld, sampleOf } from './samples';

export interface SampleRequest {
  readonly world: SampleWorld;
  /** Derived values, where the caller knows them. */
  readonly facts?: JsonObject;
  /** What stands in the draft already: it is kept, except where it cannot stay. */
  readonly given?: Answers;
  /** Paths that a source filled: fields that are `readonlyWhenSourced` stay as they are there. */
  readonly fixed?: ReadonlySet<Path>;
}

export interface SampledAnswers {
  readonly answers: Answers;
  /** Empty when they may be sent. */
  readonly issues: readonly Issue[];
}

const ATTEMPTS = 12;
const ROUNDS = 60;

/**
 * Makes up answers that the form accepts, the same for the same world: every question that must be answered and half of
 * the others, mended until nothing is wrong. What no maker can satisfy is told in the issues of the best attempt.
 */
export function sampleAnswers(form: CompiledForm, request: SampleRequest): SampledAnswers {
  let best: SampledAnswers | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = new Sampling(form, request).run();
    if (made.issues.length === 0) return made;
    if (best === undefined || made.issues.length < best.issues.length) best = made;
  }
  return best ?? { answers: {}, issues: [] };
}

class Sampling {
  private answers: Answers;
  private evaluated: FormState | undefined;
  private readonly context: FormContext;
  private readonly fixed: ReadonlySet<Path>;
  /** Optional questions that were left out on purpose. */
  private readonly skipped = new Set<Path>();
  private readonly sources: ReadonlyMap<CompiledNode, readonly CompiledNode[]>;

  constructor(
    private readonly form: CompiledForm,
    private readonly request: SampleRequest,
  ) {
    this.answers = request.given ?? {};
    this.context = { today: request.world.today, facts: request.facts ?? {} };
    this.fixed = request.fixed ?? new Set();
    this.sources = invert(form);
  }

  run(): SampledAnswers {
    for (let round = 0; round < ROUNDS; round += 1) {
      this.fillSections(
        this.form.steps.flatMap(({ sections }) => sections),
        '',
      );
      const { issues } = validateForm(this.form, this.answers, this.context);
      if (issues.length === 0) break;
      for (const issue of issues) this.mend(issue);
    }
    const { answers, issues } = validateForm(this.form, this.answers, this.context);
    return { answers, issues };
  }

  private fillSections(sections: readonly CompiledSection[], base: Path): void {
    for (const section of sections) {
      if (this.isHidden(joinPath(base, `#${section.definition.key}`))) continue;
      for (const within of this.placesOf(section, base)) {
        for (const field of section.fields) this.fill(field, joinPath(within, field.key));
        this.fillSections(section.sections, within);
      }
    }
  }

  /** The place a section's fields stand in; of one that repeats, each of its items, as many as there must be at least. */
  private placesOf({ repeat, definition }: CompiledSection, base: Path): readonly Path[] {
    if (repeat === undefined) return [base];
    const path = joinPath(base, repeat);
    const items = findItems(readPath(this.answers, path)) ?? [];
    const least = Math.max(definition.repeat?.min ?? 0, Math.min(1, definition.repeat?.max ?? 0));
    const added = Array.from({ length: Math.max(least - items.length, 0) }, (_, at) => ({
      _id: `s${items.length + at}`,
    }));
    if (added.length > 0) this.answers = writePath(this.answers, path, [...items, ...added]);
    return [...items, ...added].map(({ _id }) => joinPath(path, _id));
  }

  private fill(field: CompiledField, path: Path): void {
    if (readPath(this.answers, path) !== null || this.skipped.has(path)) return;
    if (!this.isOpen(field, path)) return;
    if (this.isHidden(path)) return;
    if (field.definition.required !== true && this.request.world.random() < 0.5) this.skipped.add(path);
    else this.draw(field, path);
  }

  /** Evaluated again only after something was written. */
  private isHidden(path: Path): boolean {
    if (this.evaluated?.answers !== this.answers)
      this.evaluated = evaluateForm(this.form, this.answers, this.context);
    return this.evaluated.hidden.has(path);
  }

  private isOpen({ type, calculated, definition }: CompiledField, path: Path): boolean {
    const isFixed = definition.readonlyWhenSourced === true && this.fixed.has(path);
    return type.hasValue && calculated === undefined && !isFixed;
  }

  private draw(field: CompiledField, path: Path): void {
    const { world } = this.request;
    const given = readPath(this.answers, path);
    const made = sampleOf(field.type.type, { ...world, settings: field.settings, given });
    if (made === undefined) return;
    const parsed = field.type.parse(made, field.settings);
    this.answers = writePath(this.answers, path, parsed.ok ? parsed.value : made);
  }

  /** Answers anew what is wrong, or, where a check fails, what the check reads. */
  private mend({ code, path }: Issue): void {
    const field = findField(this.form, path) ?? findField(this.form, path.slice(0, path.lastIndexOf('.')));
    if (field === undefined) return;
    const own = this.pathOf(field, path);
    this.skipped.delete(own);
    if (code !== 'check-failed') return this.drawAgain(field, own);
    const reads = [...this.form.checks, ...field.checks]
      .filter((check) => check.at.includes(field) || field.checks.includes(check))
      .flatMap((check) => check.reads);
    for (const read of new Set(this.typedBehind([field, ...reads])))
      if (this.request.world.random() < 0.6) this.drawAgain(read, this.placeBeside(read, own));
  }

  private drawAgain(field: CompiledField, path: Path): void {
    if (this.isOpen(field, path)) this.draw(field, path);
  }

  /** The path of the field itself, where an issue stands at a part of its value. */
  private pathOf(field: CompiledField, path: Path): Path {
    const depth = field.pattern.split('.').length * 2 - 1;
    return path.split('.').slice(0, depth).join('.');
  }

  /** Another field in the same item, or outside of it. */
  private placeBeside(field: CompiledField, path: Path): Path {
    const depth = field.pattern.split('.').length * 2 - 2;
    const around = path.split('.').slice(0, depth);
    return joinPath(around.join('.'), field.key);
  }

  /** What a person types behind values that are calculated from it. */
  private typedBehind(
    nodes: readonly CompiledNode[],
    seen = new Set<CompiledNode>(),
  ): readonly CompiledField[] {
    return nodes.flatMap((node): readonly CompiledField[] => {
      if (seen.has(node)) return [];
      seen.add(node);
      if (node.kind === 'section') return this.typedBehind(node.fields, seen);
      return node.calculated === undefined ? [node] : this.typedBehind(this.sources.get(node) ?? [], seen);
    });
  }
}

function invert(form: CompiledForm): ReadonlyMap<CompiledNode, readonly CompiledNode[]> {
  const sources = new Map<CompiledNode, CompiledNode[]>();
  for (const node of [...form.fields, ...form.sections])
    for (const dependant of node.dependants)
      sources.set(dependant, [...(sources.get(dependant) ?? []), node]);
  return sources;
}
