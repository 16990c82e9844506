import {
  findFieldType,
  localize,
  settingsOf,
  type CompiledForm,
  type FieldDefinition,
  type FormDefinition,
  type FormEnvironment,
  type LogicType,
} from '@istanze/shared';
import { useDeferredValue, useMemo } from 'react';
import { checkForm } from '../../document/check-form';
import { nodeIndex, nodeText } from '../../document/node-index';
import { useLocale } from '../../i18n/i18n';
import { useDesigner, useDocument } from '../designer';
import type { RuleKind, RuleScene } from './rule-scene';
import { vocabularyOf } from './vocabulary';

const drawnForms = new WeakMap<FormDefinition, CompiledForm | undefined>();

/** The form as it can be drawn, worked out once per version of it. */
export function drawnOf(definition: FormDefinition, environment: FormEnvironment): CompiledForm | undefined {
  if (!drawnForms.has(definition)) drawnForms.set(definition, checkForm(definition, environment).drawn);
  return drawnForms.get(definition);
}

/** The scene of a rule of a node, or of the form itself; undefined while the form cannot be drawn at all. */
export function useRuleScene(kind: RuleKind, nodeId: string | undefined): RuleScene | undefined {
  const { environment } = useDesigner();
  const locale = useLocale();
  const definition = useDeferredValue(useDocument(({ stack }) => stack.definition));
  return useMemo(() => {
    const drawn = drawnOf(definition, environment);
    if (drawn === undefined) return undefined;
    const node = nodeId === undefined ? undefined : nodeIndex(definition).get(nodeId);
    return {
      kind,
      nodeId,
      nodeName: node === undefined ? undefined : localize(nodeText(node), locale),
      vocabulary: vocabularyOf(drawn, environment, nodeId, locale),
      definition,
      drawn,
      environment,
      expects: expectedOf(kind, node?.kind === 'field' ? node.field : undefined),
    };
  }, [definition, environment, kind, locale, nodeId]);
}

function expectedOf(kind: RuleKind, field: FieldDefinition | undefined): LogicType | undefined {
  if (kind !== 'calculated') return { kind: 'boolean' };
  const type = field === undefined ? undefined : findFieldType(field.type);
  if (field === undefined || type === undefined) return undefined;
  const declared = type.valueTypeFor?.(settingsOf(type, field)) ?? type.valueType;
  return declared.kind === 'any' ? undefined : declared;
}
