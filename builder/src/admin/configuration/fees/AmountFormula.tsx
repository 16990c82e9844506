import type { FormulaEditing } from '@istanze/shared/react';
import { useId, useState } from 'react';
import { useLanguage } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { useNotify } from '../../../ui/notify';
import type { RuleDraft } from '../../../form-designer/rules/rule-draft';
import { RuleDialog } from '../../../form-designer/rules/RuleDialog';
import { RuleWords } from '../../../form-designer/rules/RuleWords';
import type { RuleScene } from '../../../form-designer/rules/rule-scene';
import { operandOf } from '../../../form-designer/rules/operand';
import { sayOperand } from '../../../form-designer/rules/wording';

interface AmountFormulaProps extends FormulaEditing {
  readonly scene: RuleScene;
}

/** The calculation of a fee as it reads, with the way to write it and to try it. */
export function AmountFormula({
  scene,
  id,
  labelId,
  describedBy,
  logic,
  invalid,
  onChange,
}: AmountFormulaProps) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const readId = useId();
  const [open, setOpen] = useState<{ readonly resumed?: RuleDraft }>();
  const leave = (left: RuleDraft | undefined) => {
    setOpen(undefined);
    if (left === undefined) return;
    notify({
      text: t('rule.discarded'),
      action: { label: t('rule.resume'), run: () => setOpen({ resumed: left }) },
    });
  };
  return (
    <div className="amount-formula" data-invalid={invalid || undefined}>
      {logic === null ? null : (
        <p className="rule-read" id={readId}>
          <RuleWords pieces={sayOperand(operandOf(logic), scene.vocabulary, { t, locale })} />
        </p>
      )}
      <Button
        id={id}
        aria-labelledby={`${labelId} ${id}`}
        aria-describedby={[logic === null ? undefined : readId, describedBy].filter(Boolean).join(' ')}
        onPress={() => setOpen({})}
      >
        {t(logic === null ? 'settings.fees.write-formula' : 'settings.fees.edit-formula')}
      </Button>
      {open === undefined ? null : (
        <RuleDialog
          scene={scene}
          title={t('settings.fees.formula-title')}
          logic={logic ?? undefined}
          resumed={open.resumed}
          onSave={(next) => {
            setOpen(undefined);
            onChange(next ?? null);
          }}
          onClose={leave}
        />
      )}
    </div>
  );
}
