/** Judges a file before anybody may open it. */
export interface VirusScanner {
  scan(content: Uint8Array): Promise<'clean' | 'infected' | 'unscanned'>;
}
