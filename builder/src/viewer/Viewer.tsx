import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../i18n/i18n';
import { IconButton } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { SkeletonLines } from '../ui/Skeleton';
import './viewer.css';

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages')).PdfPages }));

export interface ViewedFile {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
}

interface ViewerProps {
  readonly file: ViewedFile;
  readonly onClose: () => void;
}

const ZOOM_STEP = 0.25;
const ZOOM_MOST = 3;
const ZOOM_LEAST = 0.5;

/** How far each key goes, in heights of the window on the document. */
const TURNS: Readonly<Record<string, number>> = { PageDown: 0.9, PageUp: -0.9 };

/**
 * A file beside the work: PDF and pictures are drawn here, anything else is offered to download. From wherever the focus is
 * in it the page keys move the document, plus and minus resize it, Esc closes it.
 */
export function Viewer({ file, onClose }: ViewerProps) {
  const t = useT();
  const [zoom, setZoom] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setZoom(1);
    heading.current?.focus();
  }, [file.url]);
  const resize = (by: number) => setZoom((now) => Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, now + by)));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onClose();
    if (event.key === '+') resize(ZOOM_STEP);
    if (event.key === '-') resize(-ZOOM_STEP);
    const turn = TURNS[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    turnPage(event.currentTarget, turn);
  };
  return (
    <aside className="viewer" aria-label={t('viewer.label', { name: file.name })} onKeyDown={press}>
      <div className="viewer-bar">
        <h2 ref={heading} tabIndex={-1} title={file.name}>
          {file.name}
        </h2>
        <IconButton
          icon="zoomOut"
          label={t('viewer.smaller')}
          isDisabled={zoom <= ZOOM_LEAST}
          onPress={() => resize(-ZOOM_STEP)}
        />
        <span className="small muted viewer-zoom" role="status">
          {t('viewer.zoom', { percent: Math.round(zoom * 100) })}
        </span>
        <IconButton
          icon="zoomIn"
          label={t('viewer.larger')}
          isDisabled={zoom >= ZOOM_MOST}
          onPress={() => resize(ZOOM_STEP)}
        />
        <a
          className="button"
          data-variant="icon"
          href={file.url}
          download={file.name}
          aria-label={t('viewer.download', { name: file.name })}
          title={t('common.download')}
        >
          <Icon name="download" />
        </a>
        <IconButton icon="close" label={t('viewer.close')} onPress={onClose} />
      </div>
      <ViewedContent file={file} zoom={zoom} />
    </aside>
  );
}

function turnPage(viewer: HTMLElement, heights: number): void {
  const window = viewer.querySelector('.pdf-pages, .viewer-image');
  window?.scrollBy({ top: window.clientHeight * heights });
}

function ViewedContent({ file, zoom }: { readonly file: ViewedFile; readonly zoom: number }) {
  const t = useT();
  if (file.mime === 'application/pdf')
    return (
      <Suspense fallback={<SkeletonLines label={t('viewer.opening')} heights={[560]} />}>
        <PdfPages url={file.url} zoom={zoom} />
      </Suspense>
    );
  if (file.mime.startsWith('image/'))
    return (
      <div className="viewer-image" tabIndex={0} role="group" aria-label={file.name}>
        <img src={file.url} alt={file.name} style={{ width: `${zoom * 100}%` }} />
      </div>
    );
  return (
    <EmptyState icon="document" title={t('viewer.no-drawing')}>
      {t('viewer.no-drawing-help')}
    </EmptyState>
  );
}
