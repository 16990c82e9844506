import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import { Outline } from '../outline/Outline';
import { FieldPalette } from './FieldPalette';
import { PartPalette } from './PartPalette';

/** What can be put into the form, and the form as an outline. */
export function Palette() {
  const t = useT();
  const tabs = [
    { key: 'fields', name: t('palette.tab.fields'), panel: <FieldPalette /> },
    { key: 'parts', name: t('palette.tab.parts'), panel: <PartPalette /> },
    { key: 'outline', name: t('palette.tab.outline'), panel: <Outline /> },
  ];
  return (
    <section className="palette" aria-label={t('palette.title')} data-pane="palette">
      <Tabs className="tabs palette-tabs">
        <TabList className="tab-list" aria-label={t('palette.title')}>
          {tabs.map(({ key, name }) => (
            <Tab key={key} id={key} className="tab">
              {name}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ key, panel }) => (
          <TabPanel key={key} id={key} className="tab-panel palette-panel">
            {panel}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
