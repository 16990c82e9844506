import { removeField } from '@istanze/shared';
import { useCallback } from 'react';
import { useT } from '../../i18n/i18n';
import { useDesigner, useEditing } from '../designer';

/** Takes a field away and offers to take that back. */
export function useRemoveField(): (fieldId: string, name: string) => void {
  const t = useT();
  const { document } = useDesigner();
  const { runWithUndo } = useEditing();
  return useCallback(
    (fieldId, name) => {
      if (runWithUndo(removeField(fieldId), t('canvas.removed', { name }))) document.select(undefined);
    },
    [document, runWithUndo, t],
  );
}
