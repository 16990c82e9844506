import { validateForm, type Answers, type CompiledForm, type Issue, type Json } from '@istanze/shared';
import { createAnswerStore, FormRenderer, type AnswerStore, type InputServices } from '@istanze/shared/react';
import { useState, type ReactNode } from 'react';
import type { ConfigurationPart } from '../../graphql/generated/graphql';
import { randomId } from '../../graphql/idempotency';
import { useInputServices } from '../../graphql/input-services';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { FormScope } from '../../ui/FormScope';
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
  const { locale } = useLanguage();
  const { place, save } = useConfiguration();
  const services = { ...useInputServices(), ...inputs };
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
        <FormScope>
          <FormRenderer store={store} locale={locale} services={services} newId={randomId} headingLevel={3} />
        </FormScope>
      </PartFrame>
      {beside?.(store)}
    </div>
  );
}
