import { Link } from 'react-router';
import { ToggleButton, ToggleButtonGroup, Toolbar as AriaToolbar } from 'react-aria-components';
import { useServicePlace } from '../admin/service-context';
import { HistoryButtons } from '../document/HistoryButtons';
import { SaveMark } from '../document/SaveMark';
import { useT } from '../i18n/i18n';
import { EditorsNamed } from '../presence/EditorsNamed';
import { Button } from '../ui/Button';
import { useFlow } from './flow-designer';
import type { FlowView } from './flow-view';
import { FlowProblemsButton } from './problems/FlowProblemsButton';
import { TemplatesButton } from './templates/TemplatesButton';

interface FlowToolbarProps {
  readonly view: FlowView;
  readonly onView: (view: FlowView) => void;
  readonly playing: boolean;
  readonly onPlay: () => void;
}

/** What is saved, what can be taken back, how the flow is shown, tried and compared, what is wrong. */
export function FlowToolbar({ view, onView, playing, onPlay }: FlowToolbarProps) {
  const t = useT();
  const { document, autosave, presence } = useFlow();
  const { service } = useServicePlace();
  const live = service.releases.some((release) => release.live);
  return (
    <AriaToolbar className="designer-bar" aria-label={t('flow.toolbar')}>
      <SaveMark autosave={autosave} />
      <EditorsNamed presence={presence} />
      <HistoryButtons document={document} />
      <ToggleButtonGroup
        className="flow-views"
        aria-label={t('flow.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={([key]) => onView(key === 'list' ? 'list' : 'canvas')}
      >
        <ToggleButton id="canvas" className="flow-view">
          {t('flow.view-canvas')}
        </ToggleButton>
        <ToggleButton id="list" className="flow-view">
          {t('flow.view-list')}
        </ToggleButton>
      </ToggleButtonGroup>
      <span className="designer-bar-gap" />
      <Button variant={playing ? 'primary' : 'secondary'} icon="arrowRight" onPress={onPlay}>
        {t(playing ? 'play.close' : 'play.open')}
      </Button>
      <TemplatesButton />
      {live ? (
        <Link className="button" data-variant="quiet" to={`/servizi/${service.id}/confronta`}>
          {t('flow.difference')}
        </Link>
      ) : null}
      {live ? (
        <Link className="button" data-variant="quiet" to={`/servizi/${service.id}/flusso/istanze`}>
          {t('flow.running')}
        </Link>
      ) : null}
      <FlowProblemsButton />
    </AriaToolbar>
  );
}
