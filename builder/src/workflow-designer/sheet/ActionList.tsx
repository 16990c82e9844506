import { localize, type ActionDefinition, type ActionPlace } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { MenuButton, MenuCommand } from '../../ui/Menu';
import { useFlow } from '../flow-designer';
import { actionName } from '../flow-words';
import { useFlowCommands } from '../use-flow-commands';

interface ActionListProps {
  readonly title: string;
  readonly place: ActionPlace;
  readonly actions: readonly ActionDefinition[];
}

/** What the product does by itself at one place of the flow, in order. */
export function ActionList({ title, place, actions }: ActionListProps) {
  const words = useLanguage();
  const { t, locale } = words;
  const { document, around } = useFlow();
  const commands = useFlowCommands();
  return (
    <section className="flow-links">
      <h3 className="field-label">{title}</h3>
      {actions.length === 0 ? <p className="small muted">{t('flow.no-actions')}</p> : null}
      <ol className="plain-list">
        {actions.map((action, at) => {
          const name = actionName(words, around, action.type);
          return (
            <li key={action.id} className="flow-action">
              <button type="button" className="flow-link" onClick={() => document.select(action.id)}>
                <span className="grow">
                  {at + 1}. {name}
                </span>
              </button>
              <IconButton
                icon="arrowUp"
                label={t('flow.move-up-named', { name })}
                isDisabled={at === 0}
                onPress={() => commands.moveBy(action.id, -1)}
              />
              <IconButton
                icon="trash"
                label={t('flow.remove-named', { name })}
                onPress={() => commands.remove(action.id)}
              />
            </li>
          );
        })}
      </ol>
      <MenuButton label={title} trigger={<Button icon="plus">{t('flow.add-action')}</Button>}>
        {[...around.actionTypes.values()].map(({ type, name }) => (
          <MenuCommand
            key={type}
            label={localize(name, locale)}
            onAction={() => commands.addAction(place, type)}
          />
        ))}
      </MenuButton>
    </section>
  );
}
