import type { Locale } from '@istanze/shared';

/** What a document says, before it is set on pages. */
export interface PdfContent {
  readonly locale: Locale;
  readonly title: string;
  /** Name of the municipality and of the office, at the head of the first page. */
  readonly issuer: { readonly tenant: string; readonly office: string; readonly contacts: string };
  /** Line under the title: number, date. */
  readonly subtitle: string;
  readonly blocks: readonly PdfBlock[];
  /** Code that leads to the public check of the document. */
  readonly verification: { readonly url: string; readonly text: string } | null;
  /** Written across every page. */
  readonly watermark: string | null;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly footer: (page: number, pages: number) => string;
  readonly createdAt: Date;
}

export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'grid';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What follows begins on a page of its own. */
  | { readonly kind: 'page' }
  | { readonly kind: 'rows'; readonly rows: readonly PdfRow[] }
  | { readonly kind: 'codes'; readonly codes: readonly PdfCode[] };

/** A code to be scanned, `millimetres` high; `caption` says beside it what it is for. */
export interface PdfCode {
  readonly symbology: 'qr' | 'data-matrix';
  readonly text: string;
  readonly caption: string;
  readonly millimetres: number;
}

export interface PdfRow {
  readonly label: string;
  readonly text: string;
}
