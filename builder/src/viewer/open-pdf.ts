import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { requestHeaders } from '../graphql/credentials';
import { StandardFonts } from './standard-fonts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Begins to read a PDF of this server with the session of the person; destroy the task when it is no longer shown. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  return getDocument({
    url,
    httpHeaders: requestHeaders(),
    withCredentials: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    StandardFontDataFactory: StandardFonts,
    standardFontDataUrl: '/',
  });
}
