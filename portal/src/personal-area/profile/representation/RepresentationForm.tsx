import { useEffect, useRef, type ReactNode } from 'react';
import type { RepresentationDirection } from '../../../graphql/generated/graphql';
import { usePersonalT } from '../../../i18n/personal-texts';
import { FormEntry, inputProps } from '../FormEntry';
import { DECLARED_KINDS, GRANTED, GRANTED_KINDS, NEEDED } from './needed';
import { ProofUpload } from './ProofUpload';
import { useRepresentationForm, type Values } from './use-representation-form';

interface RepresentationFormProps {
  readonly direction: RepresentationDirection;
  onDone(id: string): void;
  onClose(): void;
}

/** Whom I represent, or whom I let act for me; what is asked follows from the quality. */
export function RepresentationForm({ direction, onDone, onClose }: RepresentationFormProps): ReactNode {
  const t = usePersonalT();
  const granting = direction === 'GRANT';
  const box = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { values, errors, problem, saving, set, submit } = useRepresentationForm(direction, onDone, box);
  const company = values.kind === 'COMPANY' && !granting;
  const needed = granting ? GRANTED : NEEDED[values.kind];
  const text = (key: TextKey, label: string, extra: object = {}): ReactNode => (
    <FormEntry id={`rep-${key}`} label={label} error={errors[key]}>
      <input
        type="text"
        {...inputProps(`rep-${key}`, errors[key])}
        {...extra}
        value={values[key]}
        onChange={({ target }) => set({ [key]: target.value })}
      />
    </FormEntry>
  );
  return (
    <form ref={box} className="plain-form rep-form" noValidate onSubmit={submit}>
      <h3 ref={title} tabIndex={-1} className="h5">
        {t(granting ? 'rep.form.grant' : 'rep.form.add')}
      </h3>
      <fieldset>
        <legend>{t(granting ? 'rep.form.grantKind' : 'rep.form.kind')}</legend>
        {(granting ? GRANTED_KINDS : DECLARED_KINDS).map((kind) => (
          <div className="plain-check" key={kind}>
            <input
              type="radio"
              name="rep-kind"
              id={`rep-kind-${kind}`}
              checked={values.kind === kind}
              onChange={() => set({ kind, title: '', fileId: null })}
            />
            <label htmlFor={`rep-kind-${kind}`}>
              {kind === 'DELEGATE' || kind === 'INTERMEDIARY'
                ? t(granting ? `rep.grantKind.${kind}` : `rep.kind.${kind}`)
                : t(`rep.kind.${kind}`)}
            </label>
          </div>
        ))}
      </fieldset>
      {!company && text('givenName', t('rep.form.givenName'), { autoComplete: 'off' })}
      {text('familyName', t(company ? 'rep.form.companyName' : 'rep.form.familyName'), {
        autoComplete: 'off',
      })}
      {text('fiscalCode', t(company ? 'rep.form.companyCode' : 'rep.form.fiscalCode'), {
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellCheck: false,
        maxLength: 20,
      })}
      {needed.title !== false && text('title', t(needed.title), { maxLength: 300 })}
      {needed.until && (
        <FormEntry
          id="rep-until"
          label={t('rep.form.until')}
          help={t('rep.form.untilHelp')}
          error={errors.until}
        >
          <input
            type="date"
            {...inputProps('rep-until', errors.until, true)}
            value={values.until}
            onChange={({ target }) => set({ until: target.value })}
          />
        </FormEntry>
      )}
      {needed.file !== false && (
        <ProofUpload
          key={values.kind}
          label={t(needed.file)}
          error={errors.fileId}
          onUploaded={(fileId) => set({ fileId })}
        />
      )}
      <div className="plain-check declaration">
        <input
          type="checkbox"
          id="rep-declared"
          aria-invalid={errors.declared !== undefined}
          {...(errors.declared === undefined ? {} : { 'aria-describedby': 'rep-declared-error' })}
          checked={values.declared}
          onChange={({ target }) => set({ declared: target.checked })}
        />
        <label htmlFor="rep-declared">{t(granting ? 'rep.form.declareGrant' : 'rep.form.declare')}</label>
        {errors.declared !== undefined && (
          <p id="rep-declared-error" className="text-danger">
            {errors.declared}
          </p>
        )}
      </div>
      {problem !== undefined && (
        <p className="alert alert-danger" role="alert">
          {problem}
        </p>
      )}
      <p className="sheet-actions">
        <button type="submit" className="btn btn-primary" disabled={saving}>
          {t(granting ? 'rep.form.saveGrant' : 'rep.form.save')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {t('action.back')}
        </button>
      </p>
    </form>
  );
}

type TextKey = Extract<keyof Values, 'givenName' | 'familyName' | 'fiscalCode' | 'title'>;
