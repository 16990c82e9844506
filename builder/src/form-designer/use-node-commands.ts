import {
  adaptFragment,
  composite,
  copyNodes,
  insertFragment,
  parseFragment,
  removeField,
  removeSection,
  removeStep,
  updateSection,
  type FormCommand,
  type FormDefinition,
  type FormFragment,
} from '@istanze/shared';
import { useMemo } from 'react';
import { nodeIndex, topmost, type IndexedNode } from '../document/node-index';
import { STARTER_REPEAT } from '../document/new-part';
import { randomId } from '../graphql/idempotency';
import { useLanguage } from '../i18n/i18n';
import { useNotify } from '../ui/notify';
import { useDesigner, useEditing } from './designer';
import { childIds, placeAfter, placeForField, placeForSection, placeForStep, type Place } from './edits';
import { moveTo, nudge } from './moves';
import { carriedWords } from './place-words';

/** All that can be done with nodes of the form, whatever it is asked with: keys, menu, outline. One undo step each. */
export interface NodeCommands {
  moveBy(ids: readonly string[], by: -1 | 1): void;
  /** To the end of a section or step. */
  moveInto(ids: readonly string[], parentId: string): void;
  duplicate(ids: readonly string[]): void;
  /** The JSON of these nodes, for a clipboard. */
  copy(ids: readonly string[]): string | undefined;
  /** Puts what a clipboard holds after a node, or where such a thing goes when there is none. */
  paste(json: string | undefined, afterId: string | undefined): void;
  remove(ids: readonly string[], name?: 'remove-many' | 'cut'): void;
  setRepeats(sectionId: string, repeats: boolean): void;
  selectSiblings(id: string): void;
}

export function useNodeCommands(): NodeCommands {
  const words = useLanguage();
  const { document, environment } = useDesigner();
  const { run, runWithUndo } = useEditing();
  const notify = useNotify();
  return useMemo(() => {
    const { t } = words;
    const insert = (name: string, fragment: FormFragment, place: Place | undefined): void => {
      const definition = document.definition();
      if (place === undefined) return notify({ text: t('clipboard.no-place') });
      const adapted = adaptFragment(fragment, {
        definition,
        parentId: place.parentId,
        facts: Object.keys(environment.facts ?? {}),
        newId: randomId,
      });
      if (!run(insertFragment(name, adapted.fragment, place.parentId, place.index))) return;
      document.selectAll(idsOf(adapted.fragment));
      if (adapted.missing.length > 0)
        notify({
          text: t('clipboard.missing', { count: adapted.missing.length, names: adapted.missing.join(', ') }),
        });
    };
    return {
      moveBy: (ids, by) => void run(nudge(document.definition(), ids, by)),
      moveInto(ids, parentId) {
        const definition = document.definition();
        const [first] = topmost(definition, ids);
        if (first === undefined) return;
        const kind = first.kind === 'field' ? 'fields' : 'sections';
        const end: Place = { kind, parentId, index: 0 };
        run(moveTo(definition, ids, { ...end, index: childIds(definition, end).length }));
      },
      duplicate(ids) {
        const definition = document.definition();
        const fragment = copyNodes(definition, ids);
        const last = topmost(definition, ids).at(-1);
        if (fragment !== undefined && last !== undefined) insert('duplicate', fragment, placeAfter(last));
      },
      copy(ids) {
        const fragment = copyNodes(document.definition(), ids);
        if (fragment === undefined) return undefined;
        notify({ text: t('clipboard.copied', { name: carriedWords(words, document.definition(), ids) }) });
        return JSON.stringify(fragment);
      },
      paste(json, afterId) {
        const fragment = readFragment(json, document.definition());
        if (fragment === undefined) return notify({ text: t('clipboard.nothing') });
        insert('paste', fragment, placeToPaste(document.definition(), fragment, afterId));
      },
      remove(ids, name = 'remove-many') {
        const definition = document.definition();
        const nodes = topmost(definition, ids);
        const commands = nodes.map(removalOf);
        const [only] = commands;
        if (only === undefined) return;
        const command = commands.length === 1 && name !== 'cut' ? only : composite(name, commands);
        const next = neighbourOf(definition, nodes);
        const said = t('canvas.removed', {
          name: carriedWords(
            words,
            definition,
            nodes.map(({ id }) => id),
          ),
        });
        if (name === 'cut' ? run(command) : runWithUndo(command, said)) document.select(next);
      },
      setRepeats(sectionId, repeats) {
        run(updateSection(sectionId, { repeat: repeats ? STARTER_REPEAT : undefined }));
      },
      selectSiblings(id) {
        const definition = document.definition();
        const node = nodeIndex(definition).get(id);
        if (node !== undefined) document.selectAll(childIds(definition, placeAfter(node)));
      },
    };
  }, [document, environment, notify, run, runWithUndo, words]);
}

function readFragment(json: string | undefined, like: FormDefinition): FormFragment | undefined {
  try {
    const parsed = parseFragment(JSON.parse(json ?? 'null'), like);
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

function placeToPaste(
  definition: FormDefinition,
  fragment: FormFragment,
  afterId: string | undefined,
): Place | undefined {
  switch (fragment.kind) {
    case 'fields':
      return placeForField(definition, afterId);
    case 'sections':
      return placeForSection(definition, afterId);
    case 'steps':
      return placeForStep(definition, afterId);
  }
}

function idsOf(fragment: FormFragment): readonly string[] {
  switch (fragment.kind) {
    case 'fields':
      return fragment.fields.map(({ id }) => id);
    case 'sections':
      return fragment.sections.map(({ id }) => id);
    case 'steps':
      return fragment.steps.map(({ id }) => id);
  }
}

function removalOf(node: IndexedNode): FormCommand {
  switch (node.kind) {
    case 'field':
      return removeField(node.id);
    case 'section':
      return removeSection(node.id);
    case 'step':
      return removeStep(node.id);
  }
}

/** Who is chosen when these are gone: the one after them, else the one before, else what held them. */
function neighbourOf(definition: FormDefinition, nodes: readonly IndexedNode[]): string | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const after = childIds(definition, placeAfter(last))[last.index + 1];
  const before = childIds(definition, placeAfter(first))[first.index - 1];
  return after ?? before ?? (first.parentId === '' ? undefined : first.parentId);
}
