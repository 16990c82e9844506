import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import type { Operand } from './operand';
import { pickerGroups } from './picker-groups';
import { useRuleScene } from './rule-scene';
import type { LogicType } from '@istanze/shared';

interface VariablePickerProps {
  readonly label: string;
  readonly operand: Operand | undefined;
  /** Kinds of value that may stand here; all where missing. */
  readonly kinds?: readonly LogicType['kind'][] | undefined;
  readonly onPick: (operand: Operand) => void;
}

/** Picks a field or a calculation by name, section by section. */
export function VariablePicker({ label, operand, kinds, onPick }: VariablePickerProps) {
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  const [search, setSearch] = useState<string>();
  const groups = useMemo(
    () => pickerGroups(vocabulary, kinds, { t, locale }),
    [kinds, locale, t, vocabulary],
  );
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries.find(({ key }) => key === keyOf(operand));
  const shown = groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ text }) => matches(text, search)) }))
    .filter((group) => group.entries.length > 0);
  return (
    <ComboBox
      className="rule-combo"
      selectedKey={chosen?.key ?? null}
      inputValue={search ?? chosen?.label ?? unknownName(operand)}
      onInputChange={(text) => setSearch(text === chosen?.label ? undefined : text)}
      onOpenChange={(open) => {
        if (!open) setSearch(undefined);
      }}
      onSelectionChange={(key) => {
        const entry = entries.find((one) => one.key === key);
        setSearch(undefined);
        if (entry !== undefined && entry.key !== keyOf(operand)) onPick(entry.operand);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="visually-hidden">{label}</Label>
      <div className="rule-combo-field">
        <Input className="input" placeholder={t('sentence.subject-placeholder')} />
        <Button className="rule-combo-open" aria-label={label}>
          <Icon name="chevronDown" size="small" />
        </Button>
      </div>
      <Popover className="popover rule-popover" offset={4}>
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="rule-empty small">{t('sentence.nothing')}</p>}
        >
          {shown.map((group) => (
            <ListBoxSection key={group.name} id={`group ${group.name}`}>
              <Header className="menu-head">{group.name}</Header>
              {group.entries.map(({ key, label: name, text }) => (
                <ListBoxItem key={key} id={key} className="menu-item" textValue={name} aria-label={text}>
                  <span>{name}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function keyOf(operand: Operand | undefined): string | undefined {
  if (operand?.kind === 'variable') return `var ${operand.name}`;
  return operand?.kind === 'call' ? `call ${operand.name}` : undefined;
}

function unknownName(operand: Operand | undefined): string {
  return operand?.kind === 'variable' ? operand.name : '';
}

function matches(text: string, search: string | undefined): boolean {
  return search === undefined || fold(text).includes(fold(search));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
