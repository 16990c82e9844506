import type { Json } from '@istanze/shared';
import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useNotify } from '../../ui/notify';
import { RuleDialog } from './RuleDialog';
import type { RuleDraft } from './rule-draft';
import type { RuleKind, RuleScene } from './rule-scene';
import { RuleWords } from './RuleWords';
import { operandOf } from './operand';
import { sayCondition, sayOperand } from './wording';
import './rules.css';

interface RuleEntryProps {
  readonly kind: RuleKind;
  /** Undefined while the form cannot be drawn: then the rule can be read by nobody. */
  readonly scene: RuleScene | undefined;
  readonly logic: Json | undefined;
  /** What it is called, where the kind alone does not say. */
  readonly label?: string | undefined;
  readonly onSave: (logic: Json | undefined) => void;
  /** Takes the last edit back. */
  readonly onUndo: () => void;
}

/** A rule as it reads, with the way to write it, to change it and to take it away. */
export function RuleEntry({ kind, scene, logic, label, onSave, onUndo }: RuleEntryProps) {
  const { t } = useLanguage();
  const notify = useNotify();
  const id = useId();
  const [open, setOpen] = useState<{ readonly resumed?: RuleDraft }>();
  const name = label ?? t(kind === 'option' ? 'rule.visibleWhen' : `rule.${kind}`);
  const leave = (left: RuleDraft | undefined) => {
    setOpen(undefined);
    if (left === undefined) return;
    const resume = () => setOpen({ resumed: left });
    notify({ text: t('rule.discarded'), action: { label: t('rule.resume'), run: resume } });
  };
  const save = (next: Json | undefined) => {
    setOpen(undefined);
    onSave(next);
  };
  const remove = () => {
    onSave(undefined);
    notify({
      text: t('rule.removed', { name }),
      action: { label: t('designer.undo'), run: onUndo },
    });
  };
  return (
    <section className="rule-field" aria-labelledby={id} data-property={kind}>
      <h3 className="field-label" id={id}>
        {name}
      </h3>
      {logic === undefined ? (
        <p className="small muted">{t(`rule.none.${kind}`)}</p>
      ) : (
        <p className="rule-read">
          <RuleText logic={logic} scene={scene} />
        </p>
      )}
      <div className="rule-buttons">
        <Button
          {...(logic === undefined ? { icon: 'plus' } : {})}
          aria-label={
            logic === undefined ? `${t(`rule.add.${kind}`)}: ${name}` : t('rule.edit-named', { name })
          }
          isDisabled={scene === undefined}
          onPress={() => setOpen({})}
        >
          {t(logic === undefined ? `rule.add.${kind}` : 'rule.edit')}
        </Button>
        {logic === undefined || kind === 'check' ? null : (
          <Button variant="quiet" aria-label={t('rule.remove-named', { name })} onPress={remove}>
            {t('rule.remove')}
          </Button>
        )}
      </div>
      {open === undefined || scene === undefined ? null : (
        <RuleDialog
          scene={scene}
          title={
            scene.nodeName === undefined
              ? t('rule.form-title')
              : `${name} · ${t('rule.title', { name: scene.nodeName })}`
          }
          logic={logic}
          resumed={open.resumed}
          onSave={save}
          onClose={leave}
        />
      )}
    </section>
  );
}

/** A rule in words; a calculation says what it gives. */
function RuleText({ logic, scene }: { readonly logic: Json; readonly scene: RuleScene | undefined }) {
  const { t, locale } = useLanguage();
  if (scene === undefined) return null;
  const { vocabulary, kind } = scene;
  const pieces =
    kind === 'calculated'
      ? sayOperand(operandOf(logic), vocabulary, { t, locale })
      : sayCondition(logic, vocabulary, { t, locale });
  return <RuleWords pieces={pieces} />;
}
