import { Checkbox } from 'react-aria-components';
import type {
  ActionProps,
  CombinatorSelectorProps,
  NotToggleProps,
  RuleGroupProps,
} from 'react-querybuilder';
import { RuleGroup } from 'react-querybuilder';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';

/** A group of conditions, named for who cannot see its frame. */
export function ConditionGroup(props: RuleGroupProps) {
  const t = useT();
  return (
    <div
      role="group"
      className="condition-group"
      data-inner={props.path.length > 0 || undefined}
      aria-label={t(props.path.length > 0 ? 'sentence.group' : 'sentence.label')}
    >
      <RuleGroup {...props} />
    </div>
  );
}

/** Whether all conditions must be true, or one is enough. */
export function JoinSelect({ value, handleOnChange, rules }: CombinatorSelectorProps) {
  const t = useT();
  if (rules.length < 2) return null;
  return (
    <Select
      label={t('sentence.join')}
      labelHidden
      value={value === 'or' ? 'or' : 'and'}
      options={[
        { key: 'and', label: t('sentence.join.and') },
        { key: 'or', label: t('sentence.join.or') },
      ]}
      onChange={handleOnChange}
    />
  );
}

export function DenyToggle({ checked = false, handleOnChange, ruleGroup }: NotToggleProps) {
  const t = useT();
  if (ruleGroup.rules.length === 0) return null;
  return (
    <Checkbox className="rule-check" isSelected={checked} onChange={handleOnChange}>
      <span className="rule-box" aria-hidden="true" />
      {t('sentence.deny')}
    </Checkbox>
  );
}

export function AddCondition({ handleOnClick }: ActionProps) {
  const t = useT();
  return (
    <Button icon="plus" onPress={() => handleOnClick()}>
      {t('sentence.add')}
    </Button>
  );
}

export function AddGroup({ handleOnClick, level }: ActionProps) {
  const t = useT();
  if (level > DEEPEST) return null;
  return (
    <Button variant="quiet" icon="plus" onPress={() => handleOnClick()}>
      {t('sentence.add-group')}
    </Button>
  );
}

const DEEPEST = 4;

export function RemoveGroup({ handleOnClick }: ActionProps) {
  const t = useT();
  return <IconButton icon="trash" label={t('sentence.remove-group')} onPress={() => handleOnClick()} />;
}
