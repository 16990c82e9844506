import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useServicePlace, type ServicePlace } from '../admin/service-context';
import { useSavedOnLeaving } from '../admin/use-leaving';
import { Opening } from '../document/Opening';
import { useHistoryKeys } from '../document/use-history-keys';
import { usePaneKeys } from '../form-designer/use-pane-keys';
import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FlowCanvas } from './canvas/FlowCanvas';
import { FlowConflict } from './FlowConflict';
import { FlowProvider, type FlowDesk } from './flow-designer';
import { FlowLeftBehind } from './FlowLeftBehind';
import { FlowToolbar } from './FlowToolbar';
import { useFlowView } from './flow-view';
import { FlowList } from './list/FlowList';
import { FlowPalette } from './palette/FlowPalette';
import { PartMenu } from './PartMenu';
import { PlayPanel } from './play/PlayPanel';
import { NOT_PLAYING, PlayingProvider } from './play/playing';
import { usePlay } from './play/use-play';
import { FlowSheet } from './sheet/FlowSheet';
import { TemplatesButton } from './templates/TemplatesButton';
import { useFlowCommands } from './use-flow-commands';
import { useFlowDesk } from './use-flow-desk';
import { useLiveFlow } from './use-live-flow';
import '../form-designer/designer.css';
import '../form-designer/presence/presence.css';
import './flow.css';

/** The flow of a service, drawn by hand: what it is made of on the left, states and arrows in the middle, properties on the right. */
export function FlowDesigner() {
  const t = useT();
  const place = useServicePlace();
  const opened = useFlowDesk(place.service);
  return (
    <Opening opened={opened} failed={t('flow.failed')} unreadable={t('flow.unreadable')}>
      {(desk) => (
        <FlowProvider value={desk}>
          <Workbench place={place} desk={desk} />
        </FlowProvider>
      )}
    </Opening>
  );
}

function Workbench({ place, desk }: { readonly place: ServicePlace; readonly desk: FlowDesk }) {
  const { document } = desk;
  const [view, setView] = useFlowView();
  const [sentAt, setSentAt] = useState<string>();
  useHistoryKeys(document);
  useSavedOnLeaving(desk, place);
  useLiveFlow(place.service.workflowId);
  usePaneKeys();
  const toggle = () => setSentAt(sentAt === undefined ? new Date().toISOString() : undefined);
  const isEmpty = useSyncExternalStore(document.subscribe, () => document.definition().states.length === 0);
  const middle = isEmpty ? <EmptyFlow /> : view === 'canvas' ? <FlowCanvas /> : <FlowList />;
  return (
    <div className="designer flow-designer">
      <FlowToolbar view={view} onView={setView} playing={sentAt !== undefined} onPlay={toggle} />
      <FlowConflict />
      <FlowLeftBehind />
      <div className="designer-columns">
        <FlowPalette />
        {sentAt === undefined ? (
          <PlayingProvider value={NOT_PLAYING}>
            <div className="designer-middle">{middle}</div>
            <FlowSheet />
          </PlayingProvider>
        ) : (
          <Stage sentAt={sentAt} onClose={toggle}>
            <div className="designer-middle">{middle}</div>
          </Stage>
        )}
      </div>
      <PartMenu />
    </div>
  );
}

/** A flow that has no state yet: begun from one that is ready, or with its first state. */
function EmptyFlow() {
  const t = useT();
  const commands = useFlowCommands();
  return (
    <div className="page" data-pane="">
      <EmptyState icon="services" title={t('flow.empty')} />
      <div className="inline flow-empty">
        <TemplatesButton />
        <Button icon="plus" onPress={() => commands.addState()}>
          {t('flow.add-state')}
        </Button>
      </div>
    </div>
  );
}

interface StageProps {
  readonly sentAt: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The flow while an instance goes through it. */
function Stage({ sentAt, onClose, children }: StageProps) {
  const play = usePlay(sentAt);
  const { state, taken } = play;
  const playing = useMemo(() => ({ state, taken }), [state, taken]);
  return (
    <PlayingProvider value={playing}>
      {children}
      <PlayPanel play={play} onClose={onClose} />
    </PlayingProvider>
  );
}
