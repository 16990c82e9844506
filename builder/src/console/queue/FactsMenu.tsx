import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { ROW_FACTS, type RowFacts } from './row-facts';

interface FactsMenuProps {
  readonly facts: RowFacts;
  readonly onChange: (facts: RowFacts) => void;
}

/** Which facts every row of the list shows. */
export function FactsMenu({ facts, onChange }: FactsMenuProps) {
  const t = useT();
  return (
    <MenuTrigger>
      <Button className="button" data-variant="icon" aria-label={t('facts.title')}>
        <Icon name="eye" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={t('facts.title')}
          selectionMode="multiple"
          selectedKeys={ROW_FACTS.filter((fact) => facts[fact])}
          onSelectionChange={(keys) => {
            const shown = (fact: string) => keys === 'all' || keys.has(fact);
            onChange({
              code: shown('code'),
              fiscalCode: shown('fiscalCode'),
              submitted: shown('submitted'),
              service: shown('service'),
              labels: shown('labels'),
              assignee: shown('assignee'),
            });
          }}
        >
          {ROW_FACTS.map((fact) => (
            <MenuItem key={fact} id={fact} className="menu-item" textValue={t(`facts.${fact}`)}>
              <span className="tick">
                <Icon name="check" size="small" />
              </span>
              {t(`facts.${fact}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
