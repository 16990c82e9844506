import { localize } from '@istanze/shared';
import { findUses, type FieldUse } from '@istanze/shared/authoring';
import { useMemo } from 'react';
import { nodeIndex, nodeText } from '../../document/node-index';
import { hasMessage } from '../../i18n/has-message';
import { useLanguage } from '../../i18n/i18n';
import { useDocument } from '../designer';
import { nodeAt } from '../sheet/node-at';
import { propertyOfPath } from '../sheet/sheet-tab';
import { useJump } from '../sheet/use-jump';

/** What uses a field, each with the way there. */
export function UsesList({ nodeId }: { readonly nodeId: string }) {
  const { t } = useLanguage();
  const definition = useDocument(({ stack }) => stack.definition);
  const uses = useMemo(() => findUses(definition, nodeId), [definition, nodeId]);
  return (
    <section className="uses" aria-labelledby="uses-title">
      <h3 className="field-label" id="uses-title">
        {t('uses.title')}
      </h3>
      {uses.length === 0 ? <p className="small muted">{t('uses.none')}</p> : null}
      <ul>
        {uses.map((use) => (
          <UseEntry key={`${use.kind} ${use.path}`} use={use} />
        ))}
      </ul>
    </section>
  );
}

function UseEntry({ use }: { readonly use: FieldUse }) {
  const { t } = useLanguage();
  const jump = useJump();
  const nodeId = useDocument(({ stack }) => nodeAt(stack.definition, use.node, use.path));
  const name = useNodeName(nodeId);
  const key = `uses.${use.kind}`;
  return (
    <li>
      <button
        type="button"
        className="link-button"
        onClick={() => jump({ nodeId, property: propertyOfPath(use.path) })}
      >
        {t('uses.go', { name, place: hasMessage(key) ? t(key) : use.kind })}
      </button>
    </li>
  );
}

/** What a person calls a part of the form; without one it is the form, whose rules are checks. */
export function useNodeName(nodeId: string | undefined): string {
  const { t, locale } = useLanguage();
  const node = useDocument(({ stack }) =>
    nodeId === undefined ? undefined : nodeIndex(stack.definition).get(nodeId),
  );
  return node === undefined ? t('uses.form-check') : localize(nodeText(node), locale);
}
