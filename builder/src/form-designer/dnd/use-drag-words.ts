import { findFieldType, localize } from '@istanze/shared';
import { useLibraryDrag } from '../../admin/library/use-library-drag';
import { nodeIndex, type IndexedNode } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { useDesigner } from '../designer';
import { placeAfter, type Place } from '../edits';
import { carriedWords, placeWords } from '../place-words';
import type { Aim } from './aim';
import type { Grabbed } from './grabbed';

export interface DragWords {
  nameOf(grabbed: Grabbed): string;
  /** «Metti «Targa» in «Veicolo», dopo «Titolo»», or why not. */
  offer(grabbed: Grabbed, aim: Aim): string;
  taken(grabbed: Grabbed): string;
  over(
    grabbed: Grabbed | undefined,
    aim: Aim | undefined,
    position: { readonly at: number; readonly of: number } | undefined,
  ): string;
  dropped(grabbed: Grabbed, place: Place): string;
  stays(grabbed: Grabbed): string;
  cancelled(grabbed: Grabbed): string;
}

/** What is said while something is dragged: what it is, over which place, and how it ended. */
export function useDragWords(): DragWords {
  const words = useLanguage();
  const { document } = useDesigner();
  const library = useLibraryDrag();
  const { t, locale } = words;
  const nameOf = (grabbed: Grabbed): string => {
    switch (grabbed.kind) {
      case 'nodes':
        return carriedWords(words, document.definition(), grabbed.carried.ids);
      case 'new-field':
        return localize(findFieldType(grabbed.type)?.name, locale);
      case 'new-section':
        return t(grabbed.repeats ? 'palette.new-repeat' : 'palette.new-section');
      case 'library-section':
        return localize(library.find(grabbed.key)?.title, locale);
      case 'new-step':
        return t('palette.new-step');
    }
  };
  const idsOf = (grabbed: Grabbed) => (grabbed.kind === 'nodes' ? grabbed.carried.ids : []);
  const firstOf = (grabbed: Grabbed) => nodeIndex(document.definition()).get(idsOf(grabbed)[0] ?? '');
  const whereOf = (place: Place, ids: readonly string[]) =>
    placeWords(words, document.definition(), place, ids);
  const reason = (obstacle: NonNullable<Aim['obstacle']>) => t(`obstacle.${obstacle}`);
  return {
    nameOf,
    offer(grabbed, { place, obstacle }) {
      if (obstacle !== undefined || place === undefined) return reason(obstacle ?? 'no-section');
      return t('drag.offer', { name: nameOf(grabbed), place: whereOf(place, idsOf(grabbed)) });
    },
    taken(grabbed) {
      const name = nameOf(grabbed);
      const node = firstOf(grabbed);
      return node === undefined
        ? t('drag.taken-new', { name })
        : t('drag.taken', { name, place: whereOf(placeOf(node), []) });
    },
    over(grabbed, aim, position) {
      if (grabbed === undefined || aim === undefined) return t('drag.nowhere');
      if (aim.obstacle !== undefined || aim.place === undefined) return reason(aim.obstacle ?? 'no-section');
      const place = whereOf(aim.place, idsOf(grabbed));
      return position === undefined
        ? t('drag.over', { place })
        : t('drag.over-place', { place, ...position });
    },
    dropped(grabbed, place) {
      const node = firstOf(grabbed);
      const now = node === undefined ? place : placeOf(node);
      return t('drag.dropped', { name: nameOf(grabbed), place: whereOf(now, []) });
    },
    stays: (grabbed) =>
      t(grabbed.kind === 'nodes' ? 'drag.stays' : 'drag.not-added', { name: nameOf(grabbed) }),
    cancelled: (grabbed) => t('drag.cancelled', { name: nameOf(grabbed) }),
  };
}

/** Where a node stands now. */
function placeOf(node: IndexedNode): Place {
  return { ...placeAfter(node), index: node.index };
}
