import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** Width of the page on screen, in CSS pixels. */
  readonly width: number;
  readonly label: string;
}

const A4_RATIO = Math.SQRT2;
const AHEAD = '800px';

/** One page: drawn when it comes near the window, with its text above the drawing so that it can be read and copied. */
export function PdfPage({ document, number, width, label }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const page = usePage(document, number, near);
  const ratio = page === undefined ? A4_RATIO : pageRatio(page);
  return (
    <div
      ref={frame}
      className="pdf-page"
      style={{ width, height: width * ratio }}
      role="group"
      aria-label={label}
    >
      {page === undefined || !near ? null : <PageDrawing page={page} width={width} />}
    </div>
  );
}

function pageRatio(page: PDFPageProxy): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return height / width;
}

function useNear(frame: { readonly current: HTMLDivElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return near;
}

function usePage(document: PDFDocumentProxy, number: number, near: boolean): PDFPageProxy | undefined {
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => {
    if (!near) return undefined;
    let wanted = true;
    document.getPage(number).then(
      (loaded) => wanted && setPage(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [document, near, number]);
  return page;
}

function PageDrawing({ page, width }: { readonly page: PDFPageProxy; readonly width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = canvas.current;
    const container = text.current;
    if (drawing === null || container === null) return undefined;
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const sharp = page.getViewport({ scale: scale * window.devicePixelRatio });
    drawing.width = sharp.width;
    drawing.height = sharp.height;
    const rendering = page.render({ canvas: drawing, viewport: sharp });
    rendering.promise.catch(() => undefined);
    container.replaceChildren();
    container.style.setProperty('--total-scale-factor', String(scale));
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    layer.render().catch(() => undefined);
    return () => {
      rendering.cancel();
      layer.cancel();
    };
  }, [page, width]);
  return (
    <>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className="pdf-text" />
    </>
  );
}
