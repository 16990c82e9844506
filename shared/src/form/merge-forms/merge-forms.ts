import type { FormDefinition } from '../../definition';
import type { Json } from '../../kernel';
import { formTree } from '../difference/form-tree';
import type { Tree, TreeNode } from '../difference/node';
import { toJson } from '../difference/to-json';
import { placeIn, type MergeConflict, type MergedForm } from './conflict';
import { toForm, type FormDraft } from './form-draft';
import { mergeOrder } from './merge-order';
import { mergeProperties } from './merge-properties';
import { readSide, type Side } from './sides';

/**
 * Brings together two versions of a form that began from the same one, node by node: each property on its own, lists in
 * an order that respects both, moves and edits both kept. What cannot go together stays as mine has it and is a conflict;
 * every edit of either side is in the result or in a conflict.
 */
export function mergeForms(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): MergedForm {
  const merge = new Merge(formTree(base), formTree(mine), formTree(theirs));
  const definition = merge.run();
  const conflicts = merge.conflicts.toSorted((one, other) => turnOf(one) - turnOf(other));
  if (definition !== undefined) return { definition, conflicts };
  const whole = { base: toJson(base), mine: toJson(mine), theirs: toJson(theirs) };
  const place = { parent: '', list: '', after: null };
  return {
    definition: mine,
    conflicts: [{ node: '', kind: 'form', name: undefined, property: '', place, ...whole }],
  };
}

/** What may come back first, so that there is room for what moves; what may go last, so that nothing goes with it. */
function turnOf({ property, theirs }: MergeConflict): number {
  if (property !== '') return property === 'place' ? 1 : 2;
  return theirs === null ? 3 : 0;
}

class Merge {
  readonly conflicts: MergeConflict[] = [];
  private readonly mine: Side;
  private readonly theirs: Side;
  /** Where each node of the result stands: the tree that says so. */
  private readonly standing = new Map<string, Standing>();

  /** What the other side took away and is kept because mine edited it. */
  private readonly held = new Set<string>();

  constructor(
    private readonly base: Tree,
    mine: Tree,
    theirs: Tree,
  ) {
    this.mine = readSide(base, mine, theirs);
    this.theirs = readSide(base, theirs, mine);
  }

  /** Undefined when the result is larger than a form may be. */
  run(): FormDefinition | undefined {
    this.keepMine();
    this.takeTheirs();
    this.followMoves();
    const draft: FormDraft = new Map();
    for (const ref of this.standing.keys()) draft.set(ref, { own: this.propertiesOf(ref), lists: new Map() });
    for (const [parent, { lists }] of this.members()) {
      const node = draft.get(parent);
      for (const list of lists) node?.lists.set(list, this.orderOf(parent, list));
    }
    return toForm(draft);
  }

  /** Mine, without what the other side took away and mine left alone. */
  private keepMine(): void {
    for (const node of this.mine.tree.values()) {
      const { ref, parent, list } = node;
      const isGone = this.base.has(ref) && !this.theirs.tree.has(ref);
      if (isGone && !this.held.has(parent)) {
        if (!this.mine.alive.has(ref)) continue;
        this.clash(ref, '', this.base.get(ref)?.whole, node.whole, null);
      }
      if (isGone) this.held.add(ref);
      this.standing.set(ref, { parent, list });
    }
  }

  /** What the other side added; what it edited and mine took away stays away and is told. */
  private takeTheirs(): void {
    const told = new Set<string>();
    for (const node of this.theirs.tree.values()) {
      const { ref, parent, list } = node;
      if (this.mine.tree.has(ref)) continue;
      if (!this.base.has(ref) && this.standing.has(parent)) this.standing.set(ref, { parent, list });
      else if (told.has(parent) || this.base.has(ref)) {
        if (!told.has(parent) && this.theirs.alive.has(ref))
          this.clash(ref, '', this.base.get(ref)?.whole, null, node.whole);
        if (told.has(parent) || this.theirs.alive.has(ref)) told.add(ref);
      }
    }
  }

  /** Where the other side moved a node and mine did not, it goes there. */
  private followMoves(): void {
    for (const [ref, now] of [...this.standing]) {
      const there = this.theirs.tree.get(ref);
      const before = this.base.get(ref);
      if (there === undefined || !this.mine.tree.has(ref) || isSamePlace(now, there)) continue;
      if (this.theirs.stayed.has(ref)) {
        if (this.held.has(now.parent)) this.clashOfPlace(ref);
        continue;
      }
      const mayFollow = before !== undefined && this.mine.stayed.has(ref);
      if (mayFollow && this.standing.has(there.parent) && !this.isInside(there.parent, ref))
        this.standing.set(ref, { parent: there.parent, list: there.list });
      else this.clashOfPlace(ref);
    }
    for (const { parent } of [...this.standing.values()]) this.revive(parent);
  }

  /** What holds a node that could not leave it comes back. */
  private revive(ref: string): void {
    const node = this.mine.tree.get(ref);
    if (this.standing.has(ref) || node === undefined) return;
    this.clash(ref, '', this.base.get(ref)?.whole, node.whole, null);
    this.standing.set(ref, { parent: node.parent, list: node.list });
    this.revive(node.parent);
  }

  private isInside(ref: string, other: string): boolean {
    for (let at = ref; at !== ''; at = this.standing.get(at)?.parent ?? '') if (at === other) return true;
    return false;
  }

  private propertiesOf(ref: string) {
    const [mine, theirs] = [this.mine.tree.get(ref)?.own, this.theirs.tree.get(ref)?.own];
    if (mine === undefined || theirs === undefined) return mine ?? theirs ?? {};
    return mergeProperties(this.base.get(ref)?.own, mine, theirs, (property, base, one, other) =>
      this.clash(ref, property, base, one, other),
    );
  }

  /** The lists of each node, those that hold nothing among them. */
  private members(): ReadonlyMap<string, { readonly lists: ReadonlySet<string> }> {
    const members = new Map<string, { readonly lists: Set<string> }>();
    for (const ref of this.standing.keys()) members.set(ref, { lists: new Set(this.emptyLists(ref)) });
    for (const [ref, { parent, list }] of this.standing) if (ref !== '') members.get(parent)?.lists.add(list);
    return members;
  }

  private emptyLists(ref: string): readonly string[] {
    return ['steps', 'sections', 'fields', 'checks'].filter((list) => {
      const [before, mine, theirs] = [this.base, this.mine.tree, this.theirs.tree].map((tree) => {
        const node = tree.get(ref);
        return node === undefined ? undefined : Array.isArray(node.whole[list]);
      });
      if (mine === undefined || theirs === undefined) return mine ?? theirs ?? false;
      return mine === before ? theirs : mine;
    });
  }

  private orderOf(parent: string, list: string): readonly string[] {
    const isHere = ({ ref }: TreeNode): boolean => {
      const at = this.standing.get(ref);
      return ref !== '' && at?.parent === parent && at.list === list;
    };
    const ordered = (tree: Tree): readonly string[] =>
      this.childrenOf(tree, parent, list)
        .filter(isHere)
        .map(({ ref }) => ref);
    return mergeOrder(
      { mine: ordered(this.mine.tree), theirs: ordered(this.theirs.tree) },
      { mine: this.mine, theirs: this.theirs },
      (ref) => this.clashOfPlace(ref),
    );
  }

  private readonly children = new Map<Tree, ReadonlyMap<string, readonly TreeNode[]>>();

  private childrenOf(tree: Tree, parent: string, list: string): readonly TreeNode[] {
    const known = this.children.get(tree) ?? byList(tree);
    this.children.set(tree, known);
    return known.get(`${parent}/${list}`) ?? [];
  }

  private clashOfPlace(ref: string): void {
    const places = [this.base, this.mine.tree, this.theirs.tree].map((tree) => {
      const node = tree.get(ref);
      return node === undefined ? undefined : placeIn(tree, node);
    });
    this.clash(ref, 'place', places[0], places[1], places[2]);
  }

  private clash(
    ref: string,
    property: string,
    base: Json | undefined,
    mine: Json | undefined,
    theirs: Json | undefined,
  ): void {
    const node = this.theirs.tree.get(ref) ?? this.mine.tree.get(ref);
    if (node === undefined) throw new Error(`No node ${ref}`);
    const tree = this.theirs.tree.has(ref) ? this.theirs.tree : this.mine.tree;
    this.conflicts.push({
      node: ref,
      kind: node.kind,
      name: node.name,
      property,
      base: base ?? null,
      mine: mine ?? null,
      theirs: theirs ?? null,
      place: placeIn(tree, node),
    });
  }
}

interface Standing {
  readonly parent: string;
  readonly list: string;
}

function isSamePlace(one: Standing, other: Standing): boolean {
  return one.parent === other.parent && one.list === other.list;
}

function byList(tree: Tree): ReadonlyMap<string, readonly TreeNode[]> {
  const lists = new Map<string, TreeNode[]>();
  for (const node of tree.values()) {
    const list = lists.get(`${node.parent}/${node.list}`);
    if (list === undefined) lists.set(`${node.parent}/${node.list}`, [node]);
    else list.push(node);
  }
  return lists;
}
