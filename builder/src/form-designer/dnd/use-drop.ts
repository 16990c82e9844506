import {
  addField,
  addSection,
  addStep,
  findFieldType,
  type FormCommand,
  type FormDefinition,
} from '@istanze/shared';
import { useLibraryDrag, type LibraryDrag } from '../../admin/library/use-library-drag';
import { newField } from '../../document/new-field';
import { newSection, newStep } from '../../document/new-part';
import { randomId } from '../../graphql/idempotency';
import { useT } from '../../i18n/i18n';
import type { Translate } from '@istanze/shared';
import type { MessageKey } from '../../i18n/it';
import { editing } from '../canvas/editing';
import { useDesigner, useEditing } from '../designer';
import type { Place } from '../edits';
import { moveTo } from '../moves';
import type { Grabbed } from './grabbed';

interface Addition {
  readonly command: FormCommand;
  readonly id: string;
}

/** Puts what was taken where it was let go, or a new one where the palette was pressed; true when that changed the form. */
export function useDrop(): (grabbed: Grabbed, place: Place) => boolean {
  const t = useT();
  const { document } = useDesigner();
  const { run } = useEditing();
  const library = useLibraryDrag();
  return (grabbed, place) => {
    const definition = document.definition();
    if (grabbed.kind === 'nodes') {
      const moved = run(moveTo(definition, grabbed.carried.ids, place));
      if (moved) document.selectAll(grabbed.carried.ids);
      return moved;
    }
    const addition = toAddition(definition, grabbed, place, { t, library });
    if (addition === undefined || !run(addition.command)) return false;
    document.select(addition.id);
    if (grabbed.kind === 'new-section' || grabbed.kind === 'new-step') editing.set(addition.id);
    return true;
  };
}

function toAddition(
  definition: FormDefinition,
  grabbed: Exclude<Grabbed, { readonly kind: 'nodes' }>,
  { parentId, index }: Place,
  { t, library }: { readonly t: Translate<MessageKey>; readonly library: LibraryDrag },
): Addition | undefined {
  const id = randomId();
  switch (grabbed.kind) {
    case 'new-field': {
      const type = findFieldType(grabbed.type);
      return type === undefined
        ? undefined
        : { id, command: addField(parentId, index, newField(definition, type, id)) };
    }
    case 'new-section': {
      const section = newSection(definition, {
        id,
        title: t('canvas.new-section'),
        repeats: grabbed.repeats,
      });
      return { id, command: addSection(parentId, index, section) };
    }
    case 'library-section': {
      const section = library.find(grabbed.key)?.section;
      return section && { id: section.id, command: addSection(parentId, index, section) };
    }
    case 'new-step': {
      const first = { id: randomId(), title: t('canvas.new-section'), repeats: false };
      const step = newStep(definition, { id, title: t('canvas.new-step'), first });
      return { id, command: addStep(index, step) };
    }
  }
}
