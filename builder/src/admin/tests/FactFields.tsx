import { localize } from '@istanze/shared';
import { useId } from 'react';
import { useLanguage } from '../../i18n/i18n';
import type { TrialRun } from './use-trial-run';

/** What the product would look up by itself, written by hand: a trial asks no register. */
export function FactFields({ run }: { readonly run: TrialRun }) {
  const { t } = useLanguage();
  const { derived } = run.content.configuration;
  if (derived.length === 0 || run.moments.length > 0) return null;
  return (
    <section className="card card-body stack" aria-labelledby="trial-facts">
      <h2 id="trial-facts">{t('trial.facts')}</h2>
      <p className="small muted">{t('trial.facts-help')}</p>
      {derived.map(({ key, label }) => (
        <FactField key={key} run={run} name={key} label={label} />
      ))}
    </section>
  );
}

interface FactFieldProps {
  readonly run: TrialRun;
  readonly name: string;
  readonly label: Parameters<typeof localize>[0];
}

function FactField({ run, name, label }: FactFieldProps) {
  const { locale } = useLanguage();
  const id = useId();
  const value = run.given.facts?.[name];
  return (
    <p>
      <label className="field-label" htmlFor={id}>
        {localize(label, locale) || name}
      </label>
      <input
        id={id}
        className="input"
        defaultValue={typeof value === 'string' ? value : ''}
        maxLength={200}
        onBlur={(event) => run.setFact(name, event.target.value.trim())}
      />
    </p>
  );
}
