import { validateForm, type Answers, type CompiledForm, type Issue, type Json } from '@istanze/shared';
import { createAnswerStore, type AnswerStore, type InputServices } from '@istanze/shared/react';
import { useState, type ReactNode } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import type { ConfigurationPart } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLeaving } from '../use-leaving';
import { useSettingsAutosave } from '../use-settings-autosave';
import { useConfiguration } from './configuration-context';
import { PartFrame } from './PartFrame';

interface PartFormProps {
  readonly part: ConfigurationPart;
  readonly title: string;
  readonly help: string;
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly toValue: (answers: Answers) => Json;
  /** What its inputs may ask beside what every form may. */
  readonly inputs?: Pick<InputServices, 'drawFormula'>;
  readonly beside?: (store: AnswerStore) => ReactNode;
}

const NONE: readonly Issue[] = [];

/** A part of the configuration that is a form like any other, saved by itself. */
export function PartForm({ part, title, help, form, answers, toValue, inputs, beside }: PartFormProps) {
  const { place, save } = useConfiguration();
  const context = { today: todayInRome() };
  const [store] = useState(() => createAnswerStore(form, answers, context));
  const [refused, setRefused] = useState(NONE);
  const isValid = (given: Answers) => validateForm(store.form, given, context).issues.length === 0;
  const { mark, flush } = useSettingsAutosave(store, isValid, async (given) => {
    const outcome = await save(part, toValue(given));
    setRefused(outcome.kind === 'issues' ? outcome.issues : NONE);
    return outcome;
  });
  useLeaving(place, flush);
  return (
    <div className={beside === undefined ? 'settings-columns settings-one' : 'settings-columns'}>
      <PartFrame title={title} help={help} mark={mark} refused={refused}>
        <DrawnForm store={store} headingLevel={3} {...(inputs === undefined ? {} : { inputs })} />
      </PartFrame>
      {beside?.(store)}
    </div>
  );
}
