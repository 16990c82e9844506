import type { VirusScanner } from '../../../ports/outside/virus-scanner';

/** Where a municipality has no scanner: files are shown as what they are, unscanned. */
export class NoVirusScanner implements VirusScanner {
  async scan(): Promise<'unscanned'> {
    return 'unscanned';
  }
}
