import type { Answers } from '@istanze/shared';
import { useState } from 'react';
import type { RegisterSettingsPartsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';
import { SettingsEditor } from '../SettingsEditor';
import { registerAnswers, toRegisterInput } from './register-answers';
import { registerForm } from './register-form';
import { RegisterTrial } from './RegisterTrial';
import { useSaveRegister } from './use-save-register';

/** The settings, with what waits for the register above them and a trial of what is written below. */
export function RegisterEditor({ saved }: { readonly saved: RegisterSettingsPartsFragment }) {
  const t = useT();
  const [form] = useState(() => registerForm(saved));
  const [answers, setAnswers] = useState<Answers>(() => registerAnswers(saved));
  const save = useSaveRegister(saved.version);
  const input = toRegisterInput(answers);
  return (
    <>
      {saved.waiting === 0 ? null : (
        <Notice tone="warn" title={t('register.waiting', { count: saved.waiting })}>
          {t('register.waiting-help')}
        </Notice>
      )}
      <SettingsEditor
        form={form}
        answers={answers}
        submit={t('register.save')}
        backTo="/"
        onChange={setAnswers}
        onSave={save}
      >
        {input.kind === 'INTERNAL' ? null : <RegisterTrial key={JSON.stringify(input)} settings={input} />}
      </SettingsEditor>
    </>
  );
}
