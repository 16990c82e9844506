import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useServicePlace, type ServicePlace } from '../admin/service-context';
import { useSavedOnLeaving } from '../admin/use-leaving';
import { nodeIndex } from '../document/node-index';
import { Opening } from '../document/Opening';
import { useHistoryKeys } from '../document/use-history-keys';
import { useT } from '../i18n/i18n';
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
  const t = useT();
  const place = useServicePlace();
  const opened = useOpenedDesigner(place.service);
  return (
    <Opening opened={opened} failed={t('designer.failed')} unreadable={t('designer.unreadable')}>
      {(designer) => (
        <DesignerProvider value={designer}>
          <Workbench place={place} designer={designer} />
        </DesignerProvider>
      )}
    </Opening>
  );
}

const SEARCH_KEYS = { 'ctrl+f': () => searchAsked.set(searchAsked.get() + 1) };

function Workbench({ place, designer }: { readonly place: ServicePlace; readonly designer: Designer }) {
  const { document } = useDesigner();
  useHistoryKeys(document, SEARCH_KEYS);
  useSavedOnLeaving(designer, place);
  useEffect(() => () => searchAsked.set(0), []);
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
