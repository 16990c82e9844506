import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/i18n';
import { Notice } from '../ui/Notice';
import { SkeletonLines } from '../ui/Skeleton';
import { openPdf } from './open-pdf';
import { PdfPage } from './PdfPage';

interface PdfPagesProps {
  readonly url: string;
  /** 1 fits the width. */
  readonly zoom: number;
}

type Opened =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly document: PDFDocumentProxy };

/** The pages of a PDF one under the other, as wide as the place they are in. */
export function PdfPages({ url, zoom }: PdfPagesProps) {
  const t = useT();
  const opened = usePdf(url);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} className="pdf-pages" tabIndex={0} role="group" aria-label={t('viewer.pages')}>
      {opened.status === 'loading' ? <SkeletonLines label={t('viewer.opening')} heights={[560]} /> : null}
      {opened.status === 'failed' ? (
        <Notice tone="danger" live="alert" title={t('viewer.failed')}>
          {t('viewer.failed-help')}
        </Notice>
      ) : null}
      {opened.status === 'ready' && width > 0
        ? Array.from({ length: opened.document.numPages }, (_, at) => (
            <PdfPage
              key={at}
              document={opened.document}
              number={at + 1}
              width={Math.floor(width * zoom)}
              label={t('viewer.page', { page: at + 1, pages: opened.document.numPages })}
            />
          ))
        : null}
    </div>
  );
}

function usePdf(url: string): Opened {
  const [opened, setOpened] = useState<Opened>({ status: 'loading' });
  useEffect(() => {
    setOpened({ status: 'loading' });
    const task = openPdf(url);
    let wanted = true;
    task.promise.then(
      (document) => wanted && setOpened({ status: 'ready', document }),
      () => wanted && setOpened({ status: 'failed' }),
    );
    return () => {
      wanted = false;
      task.destroy().catch(() => undefined);
    };
  }, [url]);
  return opened;
}

const PADDING = 32;

function useWidth(frame: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(240, element.clientWidth - PADDING)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
