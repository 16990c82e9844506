import type { FormEnvironment, Locale, LogicType, WorkflowDefinition } from '@istanze/shared';
import { localize } from '@istanze/shared';
import { useMemo } from 'react';
import { vocabularyOf, type Variable, type Vocabulary } from '../form-designer/rules/vocabulary';
import type { RuleScene } from '../form-designer/rules/rule-scene';
import { useLanguage } from '../i18n/i18n';
import { FLOW_FACTS } from './flow-facts';
import type { Words } from './flow-words';
import { useDefinition, useFlow, type FlowSurroundings } from './flow-designer';

const ANY: LogicType = { kind: 'any' };

/** What a condition of the flow may talk about: the answers, what the product keeps, and how activities ended. */
export function useGuardScene(nodeName: string): RuleScene | undefined {
  const { around } = useFlow();
  const definition = useDefinition();
  const { t, locale } = useLanguage();
  return useMemo(() => {
    const spoken = spokenIn({ t, locale }, around, definition);
    return spoken === undefined
      ? undefined
      : { kind: 'guard' as const, nodeId: undefined, nodeName, expects: undefined, ...spoken };
  }, [around, definition, locale, nodeName, t]);
}

type Spoken = Pick<RuleScene, 'vocabulary' | 'definition' | 'drawn' | 'environment'>;

const known = new WeakMap<WorkflowDefinition, { readonly locale: Locale; readonly spoken: Spoken }>();

/** What conditions of this version of the flow can say, worked out once for all of them. */
function spokenIn(
  { t, locale }: Words,
  around: FlowSurroundings,
  definition: WorkflowDefinition,
): Spoken | undefined {
  const { form } = around;
  if (form === undefined) return undefined;
  const before = known.get(definition);
  if (before?.locale === locale) return before.spoken;
  const environment = withFacts(around.environment, definition);
  const vocabulary = vocabularyWith(around, form.drawn, environment, locale, [
    ...Object.entries(FLOW_FACTS).map(([name, { label, type }]) =>
      factVariable(`facts.${name}`, t(label), type),
    ),
    ...endings(definition).map(({ key, name, outcomes }) =>
      factVariable(
        `facts.outcomes.${key}`,
        t('flow.fact.outcome', { activity: localize(name, locale) }),
        { kind: 'choice', options: outcomes.map((one) => one.key) },
        outcomes.map((one) => ({ value: one.key, label: localize(one.name, locale) })),
      ),
    ),
  ]);
  const spoken = { vocabulary, definition: form.definition, drawn: form.drawn, environment };
  known.set(definition, { locale, spoken });
  return spoken;
}

function endings({ states }: WorkflowDefinition) {
  const activities = states.flatMap((state) => state.activities);
  return [...new Map(activities.map((activity) => [activity.key, activity])).values()];
}

function withFacts(environment: FormEnvironment, definition: WorkflowDefinition): FormEnvironment {
  const parts = Object.fromEntries(Object.entries(FLOW_FACTS).map(([name, { type }]) => [name, type]));
  const outcomes: LogicType = {
    kind: 'object',
    parts: Object.fromEntries(endings(definition).map(({ key }) => [key, ANY])),
  };
  return {
    ...environment,
    facts: { ...environment.facts, facts: { kind: 'object', parts: { ...parts, outcomes } } },
  };
}

function vocabularyWith(
  { environment: derived }: FlowSurroundings,
  drawn: Parameters<typeof vocabularyOf>[0],
  environment: FormEnvironment,
  locale: Locale,
  facts: readonly Variable[],
): Vocabulary {
  const compiled = vocabularyOf(drawn, environment, undefined, locale);
  const answers = vocabularyOf(drawn, derived, undefined, locale);
  const variables = [...facts, ...answers.variables];
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return { ...compiled, variables, find: (name) => byName.get(name) };
}

function factVariable(
  name: string,
  label: string,
  type: LogicType,
  options: Variable['options'] = [],
): Variable {
  return { name, pattern: name, label, part: undefined, group: '', type, options, fieldId: undefined };
}
