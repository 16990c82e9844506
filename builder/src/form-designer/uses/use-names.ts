import { localize } from '@istanze/shared';
import type { FieldUse } from '@istanze/shared/authoring';
import { nodeIndex, nodeText } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { useDocument } from '../designer';
import { nodeAt } from '../sheet/node-at';
import { editedAt } from './use-kinds';

/** What a person calls a part of the form; without one it is the form, whose rules are checks. */
export function useNodeName(nodeId: string | undefined): string {
  const { t, locale } = useLanguage();
  const node = useDocument(({ stack }) =>
    nodeId === undefined ? undefined : nodeIndex(stack.definition).get(nodeId),
  );
  return node === undefined ? t('uses.form-check') : localize(nodeText(node), locale);
}

/** What a person calls the place that names an answer, in the form or around it. */
export function useUseName({ kind, node, name, path }: FieldUse): string {
  const { t, locale } = useLanguage();
  const nodeId = useDocument(({ stack }) => nodeAt(stack.definition, node, path));
  const inForm = useNodeName(nodeId);
  if (editedAt(kind, node) === undefined) return inForm;
  return localize(name, locale) || t(kind === 'stamp-duty' ? 'uses.name.stamp-duty' : 'uses.name.action');
}
