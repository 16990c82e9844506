import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import { useCell } from '../cell';
import { sheetTab, SHEET_TABS, type SheetTabKey } from './sheet-tab';

interface SheetTabsProps {
  readonly tabs: readonly { readonly key: SheetTabKey; readonly panel: ReactNode }[];
}

/** The parts of a property sheet; the one that was open stays open for the next field. */
export function SheetTabs({ tabs }: SheetTabsProps) {
  const t = useT();
  const wanted = useCell(sheetTab, (key) => key);
  const open = tabs.some(({ key }) => key === wanted) ? wanted : 'content';
  return (
    <Tabs
      className="tabs sheet-tabs"
      selectedKey={open}
      onSelectionChange={(key) => sheetTab.set(SHEET_TABS.find((one) => one === key) ?? 'content')}
    >
      <TabList className="tab-list" aria-label={t('sheet-panel.title')}>
        {tabs.map(({ key }) => (
          <Tab key={key} id={key} className="tab">
            {t(`sheet-tab.${key}`)}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, panel }) => (
        <TabPanel key={key} id={key} className="tab-panel sheet-body">
          {panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
