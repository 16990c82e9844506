import { useMemo, useState } from 'react';
import { useLanguage } from '../../../i18n/i18n';
import type { RuleScene } from '../../../form-designer/rules/rule-scene';
import { vocabularyOf } from '../../../form-designer/rules/vocabulary';
import { asJson } from '../as-json';
import { useConfiguration, type ConfigurationPlace } from '../configuration-context';
import { fieldsWhere, withChosen } from '../form-fields';
import type { Named } from '../option-settings';
import { PartForm } from '../PartForm';
import { AmountFormula } from './AmountFormula';
import { feeAnswers, feeValue } from './fee-answers';
import { readAmount } from './fee-amount';
import { feeForm, type FeeSources } from './fee-form';
import { FeeTrial } from './FeeTrial';

/** What the service costs: its lines, each tried at once on sample answers. */
export function FeesPart() {
  const editor = useConfiguration();
  const tables = Object.keys(editor.configuration.tables).join('\n');
  return <FeesEditor key={tables} editor={editor} />;
}

function FeesEditor({ editor }: { readonly editor: ConfigurationPlace }) {
  const { t } = useLanguage();
  const { configuration, drawn } = editor;
  const [form] = useState(() => feeForm(sourcesOf(editor)));
  const scene = useAmountScene(editor);
  return (
    <PartForm
      part="FEES"
      title={t('settings.part.fees')}
      help={t('settings.help.fees')}
      form={form}
      answers={feeAnswers(configuration.fees)}
      toValue={(answers) => asJson(feeValue(answers))}
      {...(scene === undefined
        ? {}
        : { inputs: { drawFormula: (props) => <AmountFormula key={props.id} scene={scene} {...props} /> } })}
      {...(drawn === undefined ? {} : { beside: (store) => <FeeTrial store={store} drawn={drawn} /> })}
    />
  );
}

const KEYS = new Set(['text', 'choice', 'number']);

function sourcesOf({ configuration, drawn }: ConfigurationPlace): FeeSources {
  const amounts = configuration.fees.lines.map(({ amount }) => readAmount(amount));
  const chosen = amounts.flatMap((amount) => (amount.how === 'table' ? [amount] : []));
  const names = Object.keys(configuration.tables).map((key) => ({ key, name: { it: key } }));
  const fields = fieldsWhere(drawn, ({ valueType }) => KEYS.has(valueType.kind));
  return {
    tables: chosen.reduce<readonly Named[]>((known, { table }) => withChosen(known, table), names),
    fields: chosen.reduce((known, { field }) => withChosen(known, field), fields),
  };
}

/** Where the calculation of a fee is written: it may talk about every answer of the service's own form. */
function useAmountScene({ form, drawn, environment }: ConfigurationPlace): RuleScene | undefined {
  const { locale } = useLanguage();
  return useMemo(() => {
    if (drawn === undefined) return undefined;
    return {
      kind: 'calculated',
      nodeId: undefined,
      nodeName: undefined,
      vocabulary: vocabularyOf(drawn, environment, undefined, locale),
      definition: form,
      drawn,
      environment,
      expects: { kind: 'money' },
    };
  }, [drawn, environment, form, locale]);
}
