import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './Icon';

export interface SelectOption {
  readonly key: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** One choice among few. */
export function Select({ label, labelHidden = false, options, value, onChange }: SelectProps) {
  return (
    <AriaSelect
      className="select"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="button select-button" data-variant="secondary">
        <SelectValue />
        <Icon name="chevronDown" size="small" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.key} id={option.key} className="menu-item" textValue={option.label}>
              <span className="tick">
                <Icon name="check" size="small" />
              </span>
              <span>{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
