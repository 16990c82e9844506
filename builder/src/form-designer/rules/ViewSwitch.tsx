import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import type { RuleView } from './rule-draft';

interface ViewSwitchProps {
  readonly view: RuleView;
  readonly onChange: (view: RuleView) => void;
}

/** The two ways of writing a rule. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const t = useT();
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t('rule.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onChange(keys.has('formula') ? 'formula' : 'sentence')}
    >
      <ToggleButton id="sentence" className="view-button">
        {t('rule.view.sentence')}
      </ToggleButton>
      <ToggleButton id="formula" className="view-button">
        {t('rule.view.formula')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
