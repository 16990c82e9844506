import { findUses, type FieldUse } from '@istanze/shared/authoring';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/i18n';
import { useDesigner, useDocument } from '../designer';
import { nodeAt } from '../sheet/node-at';
import { propertyOfPath } from '../sheet/sheet-tab';
import { useJump } from '../sheet/use-jump';
import { editedAt } from './use-kinds';
import { useNodeName, useUseName } from './use-names';
import { useServiceParts } from './use-service-parts';

/** What uses a field in the form and in the whole service, each with the way there. */
export function UsesList({ nodeId }: { readonly nodeId: string }) {
  const { t } = useLanguage();
  const definition = useDocument(({ stack }) => stack.definition);
  const parts = useServiceParts();
  const uses = useMemo(
    () => findUses(parts === undefined ? definition : { form: definition, ...parts }, nodeId),
    [definition, nodeId, parts],
  );
  return (
    <section className="uses" aria-labelledby="uses-title">
      <h3 className="field-label" id="uses-title">
        {t('uses.title')}
      </h3>
      {uses.length === 0 ? <p className="small muted">{t('uses.none')}</p> : null}
      <ul>
        {oncePerPlace(uses).map((use) => (
          <li key={`${use.kind} ${use.path}`}>
            {editedAt(use.kind, use.node) === undefined ? (
              <UseInForm use={use} />
            ) : (
              <UseElsewhere use={use} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A place that names several parts of the same answer is one place. */
function oncePerPlace(uses: readonly FieldUse[]): readonly FieldUse[] {
  return [...new Map(uses.map((use) => [`${use.kind} ${use.path}`, use])).values()];
}

function UseInForm({ use }: { readonly use: FieldUse }) {
  const { t } = useLanguage();
  const jump = useJump();
  const nodeId = useDocument(({ stack }) => nodeAt(stack.definition, use.node, use.path));
  const name = useNodeName(nodeId);
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => jump({ nodeId, property: propertyOfPath(use.path) })}
    >
      {t('uses.go', { name, place: t(`uses.${use.kind}`) })}
    </button>
  );
}

function UseElsewhere({ use }: { readonly use: FieldUse }) {
  const { t } = useLanguage();
  const { service } = useDesigner();
  const name = useUseName(use);
  return (
    <Link className="link-button" to={`/servizi/${service?.id ?? ''}/${editedAt(use.kind, use.node) ?? ''}`}>
      {t('uses.go', { name, place: t(`uses.${use.kind}`) })}
    </Link>
  );
}
