import type { JsonObject, Path, Text } from '../../kernel';

/** Kinds of what stands in a form or a release and has an identity of its own. */
export type NodeKind =
  | 'form'
  | 'step'
  | 'section'
  | 'field'
  | 'check'
  | 'option'
  | 'sheet'
  | 'archetype'
  | 'module'
  | 'workflow'
  | 'state'
  | 'withdrawal'
  | 'activity'
  | 'outcome'
  | 'action'
  | 'timer'
  | 'fees'
  | 'fee'
  | 'stamp-duty'
  | 'exemption'
  | 'table'
  | 'row'
  | 'notice'
  | 'template'
  | 'derived'
  | 'renewal'
  | 'representation'
  | 'setting';

/** A node of a tree laid flat, so that two trees can be compared whatever moved where. */
export interface TreeNode {
  readonly kind: NodeKind;
  /** Its name in the whole tree; `parentRef/list/id` where its own id is unique only among its neighbours. */
  readonly ref: string;
  readonly id: string;
  /** Ref of what it stands in; empty at the top. */
  readonly parent: string;
  /** Property of the parent it stands in: `sections`, `settings.options`. */
  readonly list: string;
  /** Position from 0 among its neighbours. */
  readonly index: number;
  /** Positions from the top: `steps.0.sections.1`. */
  readonly place: Path;
  readonly name: Text | undefined;
  /** Everything of it but what stands in it. */
  readonly own: JsonObject;
  readonly whole: JsonObject;
}

/** Refs to nodes, a node always after what it stands in. */
export type Tree = ReadonlyMap<string, TreeNode>;
