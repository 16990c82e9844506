import type { FieldDefinition, FormDefinition } from '../../definition';
import { joinPath, type Issue } from '../../kernel';
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
import { isPlain, isSimple, quickLook } from './field-traits';
import { toCondition, type Formulas } from './formulas';
import { Reads, sortByReads, type Shell } from './graph';
import type { FieldShell, SectionShell, Shells } from './shell';

interface FieldFormulas {
  readonly visibleWhen: CompiledLogic | undefined;
  readonly requiredWhen: CompiledLogic | undefined;
  readonly calculated: CompiledLogic | undefined;
}

/** Turns shells and formulas into the nodes of a compiled form, each knowing what reads it. */
export class FormBuilder {
  private readonly reads: Reads;
  private readonly fieldFormulas = new Map<FieldShell, FieldFormulas>();
  private readonly sectionFormulas = new Map<SectionShell, CompiledLogic | undefined>();
  private readonly sectionShells: ReadonlyMap<SectionShell['definition'], SectionShell>;
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
    this.sectionShells = new Map(shells.sections.map((section) => [section.definition, section]));
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
          .filter((section) => section.step === step)
          .map((section) => this.toSection(section, compiled)),
      );
      return compiled;
    });
    this.connect();
    const sections = steps.flatMap((step) => step.sections);
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
        sections.flatMap((section) => (section.repeat === undefined ? [] : [[section.repeat, section]])),
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
      ...this.shells.fields.filter((field) => field.section === section.definition),
    ]);
  }

  private sectionCondition({ definition, place }: SectionShell): CompiledLogic | undefined {
    return this.formulas.compileCondition(
      definition.visibleWhen,
      joinPath(place, 'visibleWhen'),
      undefined,
      definition.id,
    );
  }

  private compileField(shell: FieldShell): FieldFormulas {
    const { definition, place, repeat } = shell;
    const condition = (name: 'visibleWhen' | 'requiredWhen') =>
      this.formulas.compileCondition(definition[name], joinPath(place, name), repeat, definition.id);
    return {
      visibleWhen: condition('visibleWhen'),
      requiredWhen: condition('requiredWhen'),
      calculated: this.formulas.findCalculation(shell),
    };
  }

  private readsOf(node: Shell): readonly Shell[] {
    if (node.kind === 'section') return this.reads.of(this.sectionFormulas.get(node));
    const formulas = this.fieldFormulas.get(node);
    const section = this.sectionShells.get(node.section);
    return [
      ...(section === undefined ? [] : [section]),
      ...this.reads.of(formulas?.visibleWhen, formulas?.calculated),
    ];
  }

  private toSection(shell: SectionShell, step: CompiledStep): CompiledSection {
    const fields: CompiledField[] = [];
    const section: CompiledSection = {
      kind: 'section',
      definition: shell.definition,
      step,
      repeat: shell.repeat,
      path: `#${shell.definition.key}`,
      visibleWhen: toCondition(this.sectionFormulas.get(shell)),
      fields,
      order: this.order.get(shell) ?? 0,
      position: this.positions.get(shell) ?? 0,
      dependants: this.listOf(this.dependants, shell),
    };
    this.nodes.set(shell, section);
    for (const field of this.shells.fields)
      if (field.section === shell.definition) fields.push(this.toField(field, section));
    return section;
  }

  private toField(shell: FieldShell, section: CompiledSection): CompiledField {
    const formulas = this.fieldFormulas.get(shell);
    const field: CompiledField = {
      kind: 'field',
      definition: shell.definition,
      section,
      key: shell.definition.key,
      pattern: shell.pattern,
      type: shell.type,
      settings: shell.settings,
      valueType: this.formulas.valueType(shell),
      visibleWhen: toCondition(formulas?.visibleWhen),
      requiredWhen: toCondition(formulas?.requiredWhen),
      calculated: formulas?.calculated,
      validate: shell.type.validator(shell.settings, shell.definition),
      checks: this.listOf(this.checks, shell),
      isSimple: isSimple(shell),
      isPlain: isPlain(shell),
      isCanonical: quickLook(shell),
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
      for (const read of this.reads.of(this.fieldFormulas.get(shell)?.requiredWhen))
        this.requireWith(read, node);
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
      repeat: undefined,
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
    const { repeat, place } = shell;
    const findShown = (key: string) =>
      (repeat === undefined ? undefined : this.fieldNodes.get(`${repeat}.${key}`)) ?? this.findShown(key);
    return compileChecks(
      shell.definition.checks,
      { at: place, repeat, owner: nodeOf(shell), nodeOf, findShown },
      this.formulas,
      this.reads,
      this.issues,
    );
  }

  /** A field of the form by key, or a repeat by its own. */
  private findShown(key: FieldDefinition['key']): CompiledNode | undefined {
    const field = this.fieldNodes.get(key);
    if (field !== undefined) return field;
    const section = this.shells.sections.find(({ repeat }) => repeat === key);
    return section === undefined ? undefined : this.nodes.get(section);
  }
}
