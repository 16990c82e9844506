import { allActions, type Json, type Logic, type WorkflowDefinition } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useEffect, useId, useMemo, useState } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { sampleForm } from '../../form-designer/rules/sample-form';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useDefinition } from '../flow-designer';
import { useGuardScene } from '../use-guard-scene';
import type { Play } from './use-play';

/** What the made-up instance is like: the answers that conditions read, the amount due, who has it. */
export function PlayAnswers({ play }: { readonly play: Play }) {
  const { t } = useLanguage();
  const id = useId();
  const amount = play.facts['amountDue'];
  const learn = (name: string, value: Json) => play.do({ do: 'learn', facts: { [name]: value } });
  return (
    <details className="flow-history">
      <summary>{t('play.sample')}</summary>
      <div className="stack">
        <p>
          <label className="field-label" htmlFor={id}>
            {t('play.amount')}
          </label>
          <input
            id={id}
            className="input"
            type="number"
            min={0}
            step="0.01"
            defaultValue={typeof amount === 'number' ? amount / 100 : 0}
            onBlur={(event) => {
              const cents = Math.round(Number(event.target.value) * 100);
              if (cents !== amount) learn('amountDue', cents);
            }}
          />
        </p>
        <label className="inline">
          <input
            type="checkbox"
            checked={play.facts['assigned'] === true}
            onChange={(event) => learn('assigned', event.target.checked)}
          />
          {t('flow.fact.assigned')}
        </label>
        <Answers onChange={play.answer} />
      </div>
    </details>
  );
}

/** The fields of the form that conditions of the flow read, asked without their own conditions. */
function Answers({ onChange }: { readonly onChange: Play['answer'] }) {
  const definition = useDefinition();
  const scene = useGuardScene('');
  const [sample] = useState(() => {
    const logic = conditionsOf(definition);
    return scene === undefined || logic === undefined
      ? undefined
      : sampleForm(scene.definition, scene.drawn, {}, logic, undefined, scene.vocabulary);
  });
  const store = useMemo(
    () => (sample === undefined ? undefined : createAnswerStore(sample.form, {}, { today: todayInRome() })),
    [sample],
  );
  useEffect(() => store?.onChange(() => onChange(store.answers())), [onChange, store]);
  if (store === undefined) return null;
  return <DrawnForm store={store} headingLevel={3} />;
}

function conditionsOf(definition: WorkflowDefinition): Json | undefined {
  const activities = definition.states.flatMap((state) => state.activities);
  const guards = [
    ...activities.map(({ guard }) => guard),
    ...activities.flatMap(({ outcomes }) => outcomes.map(({ guard }) => guard)),
    ...allActions(definition).map(({ when }) => when),
  ].filter((guard): guard is Logic => guard !== undefined);
  return guards.length === 0 ? undefined : { and: guards };
}
