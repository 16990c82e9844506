import { formatMoney, localize, type CompiledForm, type JsonObject } from '@istanze/shared';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DrawnForm } from '../../../app/DrawnForm';
import { environmentAt } from '../../../form-designer/rules/vocabulary';
import type { SampleForm } from '../../../form-designer/rules/sample-form';
import { todayInRome } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/i18n';
import { Icon } from '../../../ui/Icon';
import { useConfiguration } from '../configuration-context';
import { feeValue } from './fee-answers';
import { feeSample, tryFees, type FeeSample } from './fee-trial';

interface FeeTrialProps {
  readonly store: AnswerStore;
  readonly drawn: CompiledForm;
}

/** The price as it is being written, on answers that somebody types: its lines and what they come to. */
export function FeeTrial({ store, drawn }: FeeTrialProps) {
  const { t } = useLanguage();
  const { form, environment } = useConfiguration();
  useChanges(store);
  const fees = JSON.stringify(feeValue(store.visibleAnswers()));
  const tried = useMemo(
    () =>
      feeSample(JSON.parse(fees), {
        form,
        drawn,
        environment,
        logic: environmentAt(drawn, environment, undefined),
      }),
    [drawn, environment, fees, form],
  );
  return (
    <section className="panel settings-trial" aria-labelledby="fee-trial">
      <h2 className="panel-title" id="fee-trial">
        {t('settings.fees.try')}
      </h2>
      <div className="card-body stack">
        {tried.sample === undefined ? (
          <>
            <p className="small muted">{t('settings.fees.try-nothing')}</p>
            <Lines tried={tried} answers={{}} />
          </>
        ) : (
          <Trial tried={tried} sample={tried.sample} />
        )}
      </div>
    </section>
  );
}

function Trial({ tried, sample }: { readonly tried: FeeSample; readonly sample: SampleForm }) {
  const { t } = useLanguage();
  const answers = useRef<JsonObject>({});
  const latest = useRef(sample);
  latest.current = sample;
  const { signature } = sample;
  const store = useMemo(() => {
    const made = createAnswerStore(latest.current.form, answers.current, { today: todayInRome() });
    made.onChange(() => {
      answers.current = { ...answers.current, ...made.answers() };
    });
    return made;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same questions make the same form
  }, [signature]);
  useChanges(store);
  return (
    <>
      <p className="small muted">{t('settings.fees.try-help')}</p>
      <DrawnForm key={signature} store={store} headingLevel={3} />
      <Lines tried={tried} answers={store.answers()} />
    </>
  );
}

function Lines({ tried, answers }: { readonly tried: FeeSample; readonly answers: JsonObject }) {
  const { t, locale } = useLanguage();
  const { configuration } = useConfiguration();
  const quote = tryFees(tried, configuration, answers, todayInRome());
  const amounts = new Map(quote.lines.map(({ key, amount }) => [key, amount]));
  return (
    <div role="status" className="fee-quote">
      <dl>
        {tried.fees.lines.map(({ key, description }) => (
          <div key={key}>
            <dt>{localize(description, locale) || t('settings.fees.unnamed')}</dt>
            <dd>
              {quote.incomplete.includes(key)
                ? t('settings.fees.incomplete')
                : formatMoney(amounts.get(key) ?? 0, locale)}
            </dd>
          </div>
        ))}
        <div className="fee-total">
          <dt>{t('settings.fees.total')}</dt>
          <dd>
            {quote.incomplete.length > 0 ? t('settings.fees.incomplete') : formatMoney(quote.total, locale)}
          </dd>
        </div>
      </dl>
      {quote.stampDuty === 0 ? null : (
        <p className="small muted">
          {t('settings.fees.and-stamp', { amount: formatMoney(quote.stampDuty, locale) })}
        </p>
      )}
      {tried.broken.length === 0 ? null : (
        <p className="fee-broken">
          <Icon name="alert" size="small" />
          {t('settings.fees.broken', { count: tried.broken.length })}
        </p>
      )}
    </div>
  );
}

function useChanges(store: AnswerStore): void {
  const [, setChanges] = useState(0);
  useEffect(() => store.onChange(() => setChanges((count) => count + 1)), [store]);
}
