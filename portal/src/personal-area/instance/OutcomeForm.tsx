import { useMemo, useRef, useState, type ReactNode } from 'react';
import {
  compileFormWith,
  romeDate,
  type Answers,
  type FieldRegistry,
  type FormDefinition,
} from '@istanze/shared';
import { createAnswerStore, FormRenderer } from '@istanze/shared/react';
import { toText, useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { useInputServices } from '../../journey/input-services';
import { newKey } from '../../session/new-key';
import { WithFieldTypes } from '../../journey/WithFieldTypes';
import { ChangeProblem } from './ChangeProblem';
import { toOutcomeForm } from './outcome-form';
import type { ChangeState } from './use-change';
import { usePerform } from './use-perform';

type Activity = LiveInstance['activities'][number];

interface OutcomeFormProps {
  readonly instance: LiveInstance;
  readonly activity: Activity;
  readonly outcome: Activity['outcomes'][number];
  onDone(): void;
}

/** What an outcome asks, drawn by the one form renderer, and the button that sends it; without questions the button alone. */
export function OutcomeForm({ instance, activity, outcome, onDone }: OutcomeFormProps): ReactNode {
  const { state, send } = usePerform(instance, activity.key, outcome.key, onDone);
  const title = useRef(toText(outcome.name)).current;
  const source = JSON.stringify(outcome.inputForm);
  const form = useMemo(() => {
    const inputForm: unknown = JSON.parse(source ?? 'null');
    return toOutcomeForm(inputForm, title);
  }, [source, title]);
  return form === undefined ? (
    <SendButton outcome={outcome} state={state} onClick={() => void send({})} />
  ) : (
    <WithFieldTypes form={form}>
      {(registry) => (
        <AskedForm form={form} outcome={outcome} state={state} onSubmit={send} registry={registry} />
      )}
    </WithFieldTypes>
  );
}

interface AskedFormProps extends Pick<OutcomeFormProps, 'outcome'> {
  readonly form: FormDefinition;
  readonly state: ChangeState;
  onSubmit(input: Answers): Promise<void>;
  readonly registry: FieldRegistry;
}

function AskedForm({ form, registry, outcome, state, onSubmit }: AskedFormProps): ReactNode {
  const locale = useLocale();
  const services = useInputServices();
  const [today] = useState(() => romeDate(new Date().toISOString()));
  const store = useMemo(
    () => createAnswerStore(compileFormWith(registry, form), {}, { today }),
    [form, registry, today],
  );
  return (
    <FormRenderer
      store={store}
      locale={locale}
      services={services}
      newId={newKey}
      headingLevel={3}
      onSubmit={onSubmit}
      {...(state.kind === 'invalid' ? { issues: state.issues } : {})}
    >
      <SendButton outcome={outcome} state={state} />
    </FormRenderer>
  );
}

interface SendButtonProps extends Pick<OutcomeFormProps, 'outcome'> {
  readonly state: ChangeState;
  readonly onClick?: () => void;
}

function SendButton({ outcome, state, onClick }: SendButtonProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const busy = state.kind === 'sending';
  return (
    <>
      <ChangeProblem state={state} />
      <button
        type={onClick === undefined ? 'submit' : 'button'}
        className={outcome.tone === 'danger' ? 'btn btn-danger' : 'btn btn-primary'}
        aria-disabled={busy}
        onClick={onClick}
      >
        {busy ? t('action.sending') : text(outcome.name)}
      </button>
    </>
  );
}
