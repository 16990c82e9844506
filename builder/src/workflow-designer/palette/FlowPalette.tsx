import { localize } from '@istanze/shared';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useFlow } from '../flow-designer';
import { dragTool, type Tool } from './dragged-tool';
import { useDropTool } from './use-drop-tool';

/** What a flow is made of: dragged onto the canvas or the list, or put where something is chosen by pressing it. */
export function FlowPalette() {
  const { t, locale } = useLanguage();
  const { around } = useFlow();
  const activities = [...around.activityTypes.values()];
  const people = activities.filter(({ performer }) => performer === 'staff');
  const others = activities.filter(({ performer }) => performer !== 'staff');
  return (
    <section className="palette flow-palette" aria-label={t('flow.palette')} data-pane="">
      <Tabs className="tabs palette-tabs">
        <TabList className="tab-list" aria-label={t('flow.palette')}>
          <Tab id="work" className="tab">
            {t('flow.palette-work')}
          </Tab>
          <Tab id="actions" className="tab">
            {t('flow.palette-actions')}
          </Tab>
        </TabList>
        <TabPanel id="work" className="tab-panel palette-panel">
          <p className="small muted">{t('flow.palette-work-help')}</p>
          <Item tool={{ kind: 'state' }} name={t('flow.new-state')} />
          <Group title={t('flow.by-office')}>
            {people.map(({ type, name, description }) => (
              <Item
                key={type}
                tool={{ kind: 'activity', type }}
                name={localize(name, locale)}
                detail={localize(description, locale)}
              />
            ))}
          </Group>
          <Group title={t('flow.by-others')}>
            {others.map(({ type, name, description }) => (
              <Item
                key={type}
                tool={{ kind: 'activity', type }}
                name={localize(name, locale)}
                detail={localize(description, locale)}
              />
            ))}
          </Group>
        </TabPanel>
        <TabPanel id="actions" className="tab-panel palette-panel">
          <p className="small muted">{t('flow.palette-actions-help')}</p>
          <div className="palette-items">
            {[...around.actionTypes.values()].map(({ type, name, description }) => (
              <Item
                key={type}
                tool={{ kind: 'action', type }}
                name={localize(name, locale)}
                detail={localize(description, locale)}
              />
            ))}
          </div>
        </TabPanel>
      </Tabs>
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h2 className="palette-group">{title}</h2>
      <div className="palette-items">{children}</div>
    </div>
  );
}

interface ItemProps {
  readonly tool: Tool;
  readonly name: string;
  readonly detail?: string;
}

function Item({ tool, name, detail }: ItemProps) {
  const { document } = useFlow();
  const drop = useDropTool();
  return (
    <button
      type="button"
      className="palette-item"
      draggable
      title={detail}
      onDragStart={(event) => dragTool(event, tool)}
      onClick={() => drop(tool, document.state().selected)}
    >
      <Icon name="drag" size="small" />
      {name}
    </button>
  );
}
