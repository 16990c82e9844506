import type { FormDefinition } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import type { CompiledLogic } from '../../logic';
import type {
  CompiledCheck,
  CompiledField,
  CompiledForm,
  CompiledNode,
  CompiledSection,
  CompiledStep,
} from '../types';
import { compileChecks } from './checks';
import { acceptorOf, isConditional, isPlain, isSimple, quickLook } from './field-traits';
import { toCondition, type Formulas } from './formulas';
import { Reads, sortByReads, type Shell } from './graph';
import { compileOptions, toOption, type OptionFormula } from './options';
import type { FieldShell, SectionShell, Shells } from './shell';

interface FieldFormulas {
  readonly visibleWhen: CompiledLogic | undefined;
  readonly requiredWhen: CompiledLogic | undefined;
  readonly calculated: CompiledLogic | undefined;
  readonly options: readonly OptionFormula[];
}

/** Turns shells and formulas into the nodes of a compiled form, each knowing what reads it. */
export class FormBuilder {
  private readonly reads: Reads;
  private readonly fieldFormulas = new Map<FieldShell, FieldFormulas>();
  private readonly sectionFormulas = new Map<SectionShell, CompiledLogic | undefined>();
  private readonly nodes = new Map<Shell, CompiledNode>();
  private readonly fieldNodes = new Map<string, CompiledField>();
  private readonly dependants = new Map<Shell, CompiledNode[]>();
  private readonly requires = new Map<Shell, CompiledField[]>();
  private readonly checks = new Map<FieldShell, CompiledCheck[]>();
  private readonly order: ReadonlyMap<Shell, number>;
  private readonly positions: ReadonlyMap<Shell, number>;
  private readonly sorted: readonly Shell[];

  constructor(
    private readonly definition: FormDefinition,
    private readonly shells: Shells,
    private readonly formulas: Formulas,
    private readonly issues: Issue[],
  ) {
    this.reads = new Reads(shells);
    for (const section of shells.sections) this.sectionFormulas.set(section, this.sectionCondition(section));
    for (const field of shells.fields) this.fieldFormulas.set(field, this.compileField(field));
    const onPage = this.inPageOrder();
    this.positions = new Map(onPage.map((node, index) => [node, index]));
    this.sorted = sortByReads(onPage, (node) => this.readsOf(node), issues);
    this.order = new Map(this.sorted.map((node, index) => [node, index]));
  }

  build(): CompiledForm {
    const steps = this.definition.steps.map((step, index): CompiledStep => {
      const sections: CompiledSection[] = [];
      const compiled: CompiledStep = { kind: 'step', index, definition: step, sections };
      sections.push(
        ...this.shells.sections
          .filter((section) => section.step === step && section.parent === undefined)
          .map((section) => this.toSection(section, compiled, undefined)),
      );
      return compiled;
    });
    this.connect();
    const sections = steps.flatMap((step) => step.sections).flatMap(withInner);
    const fields = sections.flatMap((section) => section.fields);
    const order = this.sorted.flatMap((shell) => this.nodes.get(shell) ?? []);
    return {
      definition: this.definition,
      steps,
      sections,
      fields,
      byPattern: this.fieldNodes,
      byId: new Map([...steps, ...sections, ...fields].map((node) => [node.definition.id, node])),
      repeats: new Map(
        sections.flatMap((section) => (section.repeat === undefined ? [] : [[section.pattern, section]])),
      ),
      order,
      plain: fields.filter(({ isPlain }) => isPlain),
      others: order.filter((node) => node.kind === 'section' || !node.isPlain),
      checks: this.compileChecks(),
      warnings: this.formulas.warnings,
    };
  }

  private inPageOrder(): readonly Shell[] {
    return this.shells.sections.flatMap((section): readonly Shell[] => [
      section,
      ...this.shells.fields.filter((field) => field.section === section),
    ]);
  }

  private sectionCondition({ definition, place, within }: SectionShell): CompiledLogic | undefined {
    return this.formulas.compileCondition(
      definition.visibleWhen,
      joinPath(place, 'visibleWhen'),
      within,
      definition.id,
    );
  }

  private compileField(shell: FieldShell): FieldFormulas {
    const { definition, place, within } = shell;
    const condition = (name: 'visibleWhen' | 'requiredWhen') =>
      this.formulas.compileCondition(definition[name], joinPath(place, name), within, definition.id);
    return {
      visibleWhen: condition('visibleWhen'),
      requiredWhen: condition('requiredWhen'),
      calculated: this.formulas.findCalculation(shell),
      options: compileOptions(shell, this.formulas),
    };
  }

  private readsOf(node: Shell): readonly Shell[] {
    if (node.kind === 'section') {
      const read = this.reads.of(this.sectionFormulas.get(node));
      return node.parent === undefined ? read : [node.parent, ...read];
    }
    const formulas = this.fieldFormulas.get(node);
    return [node.section, ...this.reads.of(formulas?.visibleWhen, formulas?.calculated)];
  }

  private toSection(
    shell: SectionShell,
    step: CompiledStep,
    parent: CompiledSection | undefined,
  ): CompiledSection {
    const fields: CompiledField[] = [];
    const sections: CompiledSection[] = [];
    const section: CompiledSection = {
      kind: 'section',
      definition: shell.definition,
      step,
      parent,
      within: parent === undefined ? undefined : holderOf(parent),
      repeat: shell.repeat,
      pattern: shell.pattern,
      path: `#${shell.definition.key}`,
      isConditional: isConditional(shell),
      visibleWhen: toCondition(this.sectionFormulas.get(shell)),
      fields,
      sections,
      order: this.order.get(shell) ?? 0,
      position: this.positions.get(shell) ?? 0,
      dependants: this.listOf(this.dependants, shell),
    };
    this.nodes.set(shell, section);
    for (const field of this.shells.fields)
      if (field.section === shell) fields.push(this.toField(field, section));
    for (const inner of this.shells.sections)
      if (inner.parent === shell) sections.push(this.toSection(inner, step, section));
    return section;
  }

  private toField(shell: FieldShell, section: CompiledSection): CompiledField {
    const formulas = this.fieldFormulas.get(shell);
    const validate = shell.type.validator(shell.settings, shell.definition);
    const field: CompiledField = {
      kind: 'field',
      definition: shell.definition,
      section,
      key: shell.definition.key,
      within: holderOf(section),
      pattern: shell.pattern,
      type: shell.type,
      settings: shell.settings,
      valueType: this.formulas.valueType(shell),
      visibleWhen: toCondition(formulas?.visibleWhen),
      requiredWhen: toCondition(formulas?.requiredWhen),
      calculated: formulas?.calculated,
      validate,
      options: (formulas?.options ?? []).flatMap(toOption),
      checks: this.listOf(this.checks, shell),
      isSimple: isSimple(shell),
      isPlain: isPlain(shell),
      isCanonical: quickLook(shell),
      accepts: acceptorOf(shell, validate),
      order: this.order.get(shell) ?? 0,
      position: this.positions.get(shell) ?? 0,
      dependants: this.listOf(this.dependants, shell),
      requires: this.listOf(this.requires, shell),
    };
    this.nodes.set(shell, field);
    this.fieldNodes.set(shell.pattern, field);
    return field;
  }

  /** Lists handed out before what stands in them exists. */
  private listOf<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  }

  private connect(): void {
    for (const shell of this.sorted) {
      const node = this.nodes.get(shell);
      if (node === undefined) continue;
      for (const read of this.readsOf(shell)) this.listOf(this.dependants, read).push(node);
      if (shell.kind === 'section' || node.kind === 'section') continue;
      const formulas = this.fieldFormulas.get(shell);
      const offered = (formulas?.options ?? []).map(({ when }) => when);
      for (const read of this.reads.of(formulas?.requiredWhen, ...offered)) this.requireWith(read, node);
    }
  }

  private requireWith(read: Shell, node: CompiledField): void {
    this.listOf(this.requires, read).push(node);
  }

  private compileChecks(): readonly CompiledCheck[] {
    const nodeOf = (shell: Shell) => this.nodes.get(shell);
    for (const shell of this.shells.fields) {
      const checks = this.fieldChecks(shell, nodeOf);
      this.listOf(this.checks, shell).push(...checks);
    }
    const place = {
      at: '',
      within: undefined,
      owner: undefined,
      nodeOf,
      findShown: (key: string) => this.findShown(key),
    };
    return compileChecks(this.definition.checks, place, this.formulas, this.reads, this.issues);
  }

  private fieldChecks(
    shell: FieldShell,
    nodeOf: (shell: Shell) => CompiledNode | undefined,
  ): readonly CompiledCheck[] {
    const { within, place } = shell;
    const findShown = (key: string) => this.findAround(within, key);
    return compileChecks(
      shell.definition.checks,
      { at: place, within, owner: nodeOf(shell), nodeOf, findShown },
      this.formulas,
      this.reads,
      this.issues,
    );
  }

  /** What has that key in the items around, the inner one first, else in the form. */
  private findAround(within: SectionShell | undefined, key: string): CompiledNode | undefined {
    if (within === undefined) return this.findShown(key);
    return this.findShown(joinPath(within.pattern, key)) ?? this.findAround(within.within, key);
  }

  /** A field or a repeat by its pattern. */
  private findShown(pattern: Path): CompiledNode | undefined {
    const field = this.fieldNodes.get(pattern);
    if (field !== undefined) return field;
    const repeat = this.shells.repeats.get(pattern);
    return repeat === undefined ? undefined : this.nodes.get(repeat);
  }
}

/** The repeat in whose items the fields of a section stand. */
function holderOf(section: CompiledSection): CompiledSection | undefined {
  return section.repeat === undefined ? section.within : section;
}

function withInner(section: CompiledSection): readonly CompiledSection[] {
  return [section, ...section.sections.flatMap(withInner)];
}
