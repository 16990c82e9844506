import { issueText } from '@istanze/shared';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useServicePlace, type ServicePlace } from '../admin/service-context';
import { useShortcuts } from '../app/shortcuts';
import { nodeIndex } from '../document/node-index';
import { useLanguage } from '../i18n/i18n';
import { ErrorState } from '../ui/ErrorState';
import { Notice } from '../ui/Notice';
import { SkeletonLines } from '../ui/Skeleton';
import { Canvas } from './canvas/Canvas';
import { ConflictDesk } from './conflict/ConflictDesk';
import { DesignerProvider, useDesigner, type Designer } from './designer';
import { DragArea } from './dnd/DragArea';
import { LeftBehind } from './LeftBehind';
import { Palette } from './palette/Palette';
import { Preview } from './preview/Preview';
import { usePreviewMode } from './preview/preview-mode';
import { FormSearch, searchAsked } from './search/FormSearch';
import { useLiveForm } from './presence/use-live-form';
import { Sheet } from './sheet/Sheet';
import { Toolbar } from './Toolbar';
import { useClipboardKeys } from './use-clipboard-keys';
import { useOpenedDesigner } from './use-designer';
import { usePaneKeys } from './use-pane-keys';
import './designer.css';

/** The form of a service, composed by hand: kinds of field on the left, the pages in the middle, properties on the right. */
export function FormDesigner() {
  const { t, locale } = useLanguage();
  const place = useServicePlace();
  const opened = useOpenedDesigner(place.service);
  switch (opened.status) {
    case 'loading':
      return (
        <div className="page">
          <SkeletonLines label={t('common.loading')} heights={[44, 480]} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorState title={t('designer.failed')} onRetry={() => window.location.reload()} />
        </div>
      );
    case 'unreadable':
      return (
        <div className="page">
          <Notice tone="danger" live="alert" title={t('designer.unreadable')}>
            {opened.issues.map((issue) => issueText(issue, locale)).join(' ')}
          </Notice>
        </div>
      );
    case 'ready':
      return (
        <DesignerProvider value={opened.designer}>
          <Workbench place={place} designer={opened.designer} />
        </DesignerProvider>
      );
  }
}

function Workbench({ place, designer }: { readonly place: ServicePlace; readonly designer: Designer }) {
  const { document } = useDesigner();
  useShortcuts(
    useMemo(
      () => ({
        'ctrl+z': document.undo,
        'ctrl+shift+z': document.redo,
        'ctrl+y': document.redo,
        'ctrl+f': () => searchAsked.set(searchAsked.get() + 1),
      }),
      [document],
    ),
  );
  useSavedOnLeaving(designer, place);
  useLiveForm(place.service.formId);
  useAskedNode();
  const preview = usePreviewMode();
  useClipboardKeys();
  usePaneKeys();
  return (
    <div className="designer">
      <Toolbar />
      <ConflictDesk />
      <LeftBehind />
      <DragArea>
        <div className="designer-columns" data-preview={preview}>
          {preview === 'off' ? <Palette /> : null}
          {preview === 'desktop' ? null : (
            <div className="designer-middle">
              <FormSearch />
              <Canvas />
            </div>
          )}
          {preview === 'off' ? null : <Preview mode={preview} />}
          <Sheet />
        </div>
      </DragArea>
    </div>
  );
}

/** Who was led here by a sentence about one part of the form finds that part chosen. */
function useAskedNode(): void {
  const { document } = useDesigner();
  const [search] = useSearchParams();
  const asked = search.get('vai');
  useEffect(() => {
    if (asked !== null && nodeIndex(document.definition()).has(asked)) document.select(asked);
  }, [asked, document]);
}

/** Saves what waits when the designer is left; the browser asks before closing what could not be saved. */
function useSavedOnLeaving({ autosave, journal }: Designer, { leaveFormWith }: ServicePlace): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.state().status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    const retry = () => void autosave.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', retry);
      searchAsked.set(0);
      leaveFormWith(autosave.flush().finally(journal.stop));
    };
  }, [autosave, journal, leaveFormWith]);
}
