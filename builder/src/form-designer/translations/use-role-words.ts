import { useCallback } from 'react';
import { useT } from '../../i18n/i18n';
import type { TextRole } from './texts';

/** What a text is, in words: “domanda”, “opzione 2”. */
export function useRoleWords(): (role: TextRole) => string {
  const t = useT();
  return useCallback(
    (role) => {
      switch (role.key) {
        case 'text.message':
        case 'text.option':
          return t(role.key, { number: role.number });
        case 'text.setting':
          return t(role.key, { name: role.name });
        case 'text.title':
        case 'text.label':
        case 'text.help':
        case 'text.legalBasis':
        case 'text.itemTitle':
          return t(role.key);
      }
    },
    [t],
  );
}
