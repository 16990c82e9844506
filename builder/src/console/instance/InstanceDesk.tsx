import { useCallback, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { Viewer, type ViewedFile } from '../../viewer/Viewer';
import { useWorkList } from '../queue/work-list';
import { ActionDesk } from './actions/ActionDesk';
import { Answers } from './Answers';
import { ColleaguesHere } from './ColleaguesHere';
import { History } from './History';
import { InstanceHeader } from './InstanceHeader';
import { LabelMenu } from '../labels/LabelMenu';
import { Messages, unreadMessages } from './Messages';
import { Notes } from './Notes';
import { OpenFileContext } from './open-file';
import { Records } from './Records';
import { useRelease } from './release';
import { RepresentativeNotice } from './RepresentativeNotice';
import { StuckSteps } from './StuckSteps';
import { UndoBanners } from './UndoBanner';
import { useColleagues } from './use-colleagues';

const TABS = ['answers', 'messages', 'notes', 'records', 'history'] as const;
type TabKey = (typeof TABS)[number];

interface InstanceDeskProps {
  readonly instance: InstanceFullFragment;
  reload(): Promise<InstanceFullFragment | undefined>;
}

/** Everything about one instance, the file that is open beside it, and what can be done now. */
export function InstanceDesk({ instance, reload }: InstanceDeskProps) {
  const t = useT();
  const release = useRelease(instance.releaseId);
  const [file, setFile] = useViewedFile();
  const [tab, setTab] = useTab();
  const [deciding, setDeciding] = useState<string | null>(null);
  const colleagues = useColleagues(instance.code, deciding);
  const reloadNow = useCallback(() => void reload(), [reload]);
  const unread = unreadMessages(instance.messages).length;
  const recorded = instance.communications.length + instance.documents.length + instance.payments.length;
  const counts: Record<TabKey, number> = {
    answers: 0,
    messages: unread,
    notes: instance.notes.length,
    records: recorded,
    history: 0,
  };
  useTitle(`${instance.applicant.name} · ${instance.code}`);
  return (
    <OpenFileContext value={setFile}>
      <div className="instance" data-viewing={file === undefined ? undefined : true}>
        <article className="instance-main" aria-labelledby="instance-name">
          <InstanceHeader instance={instance} />
          <RepresentativeNotice instance={instance} />
          <ColleaguesHere colleagues={colleagues} activities={instance.activities} />
          <LabelMenu instance={instance} onChange={reloadNow} />
          <UndoBanners communications={instance.communications} onDone={reloadNow} />
          <StuckSteps code={instance.code} problems={instance.problems} onDone={reloadNow} />
          <Tabs
            className="tabs"
            selectedKey={tab}
            onSelectionChange={(key) => setTab(TABS.find((one) => one === key) ?? 'answers')}
          >
            <TabList className="tab-list" aria-label={t('instance.tabs')}>
              {TABS.map((key) => (
                <Tab key={key} id={key} className="tab">
                  {t(`instance.tab.${key}`)}
                  {counts[key] === 0 ? null : <span className="tab-count">{counts[key]}</span>}
                </Tab>
              ))}
            </TabList>
            <TabPanel id="answers" className="tab-panel">
              <Answers instance={instance} release={release} />
            </TabPanel>
            <TabPanel id="messages" className="tab-panel">
              <Messages instance={instance} onChange={reloadNow} />
            </TabPanel>
            <TabPanel id="notes" className="tab-panel">
              <Notes instance={instance} onChange={reloadNow} />
            </TabPanel>
            <TabPanel id="records" className="tab-panel">
              <Records instance={instance} onChanged={reloadNow} />
            </TabPanel>
            <TabPanel id="history" className="tab-panel">
              <History history={instance.history} />
            </TabPanel>
          </Tabs>
        </article>
        {file === undefined ? null : <Viewer file={file} onClose={() => setFile(undefined)} />}
        <ActionDesk
          instance={instance}
          release={release}
          reload={reload}
          onPreview={setFile}
          onDeciding={setDeciding}
        />
      </div>
    </OpenFileContext>
  );
}

function useTab(): readonly [TabKey, (tab: TabKey) => void] {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'answers';
  const setTab = (next: TabKey) =>
    setParams(
      (earlier) => {
        const changed = new URLSearchParams(earlier);
        if (next === 'answers') changed.delete('tab');
        else changed.set('tab', next);
        return changed;
      },
      { replace: true },
    );
  return [tab, setTab];
}

/** The open file; the list makes room for it, and the focus goes back to what opened it. */
function useViewedFile(): readonly [ViewedFile | undefined, (file: ViewedFile | undefined) => void] {
  const { setViewing } = useWorkList();
  const [viewed, setViewed] = useState<{ readonly file: ViewedFile; readonly opener: Element | null }>();
  const isOpen = viewed !== undefined;
  useEffect(() => {
    setViewing(isOpen);
    return () => setViewing(false);
  }, [isOpen, setViewing]);
  const show = useCallback((file: ViewedFile | undefined) => {
    setViewed((earlier) => {
      if (file !== undefined) return { file, opener: earlier?.opener ?? document.activeElement };
      if (earlier?.opener instanceof HTMLElement) earlier.opener.focus();
      return undefined;
    });
  }, []);
  return [viewed?.file, show];
}
