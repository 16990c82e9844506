import { useApolloClient } from '@apollo/client/react';
import type { SectionDefinition, Text } from '@istanze/shared';
import { nodeIndex } from '../../document/node-index';
import { useDesigner } from '../../form-designer/designer';
import type { Place } from '../../form-designer/edits';
import { LibraryDocument } from '../../graphql/generated/graphql';
import { useServicePlace, type ServicePlace } from '../service-context';
import { offeredSections } from './offered-sections';
import { readSection } from './section-form';

/** Library sections as they are dragged into a form: the palette that shows them has read them. */
export interface LibraryDrag {
  /** The last version of a section, pinned to it. */
  find(key: string): { readonly title: Text; readonly section: SectionDefinition } | undefined;
  /** Whether the matrix lets it stand on the page of that place. */
  allows(key: string, place: Place): boolean;
}

export function useLibraryDrag(): LibraryDrag {
  const client = useApolloClient();
  const { document } = useDesigner();
  const open: ServicePlace | undefined = useServicePlace();
  const library = () => client.readQuery({ query: LibraryDocument }) ?? undefined;
  return {
    find(key) {
      const found = library()?.sections.find((section) => section.key === key);
      const definition = found === undefined ? undefined : readSection(found.definition);
      if (found === undefined || definition === undefined) return undefined;
      return {
        title: found.title,
        section: { ...definition, pinned: { section: key, version: found.version } },
      };
    },
    allows(key, { parentId }) {
      const form = document.definition();
      const step = nodeIndex(form).get(parentId)?.step;
      const known = library();
      if (step === undefined || known === undefined || open === undefined) return false;
      const offered = offeredSections(known, open.service.archetype, form.steps.indexOf(step));
      return offered.some((section) => section.key === key);
    },
  };
}
