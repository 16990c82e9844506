import { addField, localize, type FieldDefinition } from '@istanze/shared';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { copyOfField } from '../../document/new-field';
import { randomId } from '../../graphql/idempotency';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useDesigner, useEditing } from '../designer';
import { endOf, moveTo, nudge, placeOfField, sectionsOf } from '../edits';
import { useRemoveField } from './use-remove-field';

interface FieldMenuProps {
  readonly field: FieldDefinition;
  readonly name: string;
}

/** All that can be done with a field, for who does not drag. */
export function FieldMenu({ field, name }: FieldMenuProps) {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const { run } = useEditing();
  const removeField = useRemoveField();
  const nudgeBy = (by: -1 | 1) => run(nudge(document.definition(), field.id, by));
  const duplicate = () => {
    const definition = document.definition();
    const place = placeOfField(definition, field.id);
    if (place === undefined) return;
    const copy = copyOfField(definition, field, randomId());
    if (run(addField(place.sectionId, place.index + 1, copy))) document.select(copy.id);
  };
  return (
    <div className="canvas-menu">
      <MenuButton
        label={t('canvas.field-menu', { name })}
        trigger={<IconButton icon="more" label={t('canvas.field-menu', { name })} />}
      >
        <MenuCommand icon="arrowUp" label={t('canvas.move-up')} onAction={() => nudgeBy(-1)} />
        <MenuCommand icon="arrowDown" label={t('canvas.move-down')} onAction={() => nudgeBy(1)} />
        <MoveToSection fieldId={field.id} />
        <MenuCommand icon="copy" label={t('canvas.duplicate')} onAction={duplicate} />
        <MenuCommand
          icon="trash"
          tone="danger"
          label={t('canvas.remove')}
          onAction={() => removeField(field.id, name)}
        />
      </MenuButton>
    </div>
  );
}

function MoveToSection({ fieldId }: { readonly fieldId: string }) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const { run } = useEditing();
  const definition = document.definition();
  const here = placeOfField(definition, fieldId)?.sectionId;
  const move = (sectionId: string) => {
    const end = endOf(document.definition(), sectionId);
    if (end !== undefined && run(moveTo(document.definition(), fieldId, end))) document.select(fieldId);
  };
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue={t('canvas.move-to')}>
        <Icon name="arrowRight" />
        <span className="grow">{t('canvas.move-to')}</span>
        <Icon name="chevronRight" size="small" />
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('canvas.move-to')}>
          {sectionsOf(definition)
            .filter(({ id }) => id !== here)
            .map(({ id, title }) => (
              <MenuItem key={id} className="menu-item" onAction={() => move(id)}>
                {localize(title, locale)}
              </MenuItem>
            ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
