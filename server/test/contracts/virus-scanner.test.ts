import { ClamdVirusScanner } from '../../src/integrations/virus-scanner/clamd';
import { NoVirusScanner } from '../../src/integrations/virus-scanner/none';
import { SimulatedClamd, type ClamdMood } from './support/clamd';
import { watchedTools } from './support/outside-tools';
import { virusScannerContract } from './virus-scanner.contract';

describe('virus-scanner × none', () => {
  virusScannerContract(() => new NoVirusScanner(), false);
});

describe('virus-scanner × clamd', () => {
  const clamd = new SimulatedClamd();
  let scanner: ClamdVirusScanner;

  beforeAll(async () => {
    scanner = new ClamdVirusScanner(
      { host: '127.0.0.1', port: await clamd.start(), timeoutMs: 2500 },
      watchedTools(),
    );
  });
  afterEach(() => {
    clamd.mood = 'well';
  });
  afterAll(() => clamd.stop());

  virusScannerContract(() => scanner, true);

  it.each<ClamdMood>(['silent', 'error', 'too-large'])(
    'throws instead of passing a file: %s',
    async (mood) => {
      clamd.mood = mood;
      await expect(scanner.scan(new Uint8Array([1]))).rejects.toThrow();
    },
  );

  it('throws when the daemon is down', async () => {
    const nowhere = new ClamdVirusScanner({ host: '127.0.0.1', port: 1, timeoutMs: 2500 }, watchedTools());
    await expect(nowhere.scan(new Uint8Array([1]))).rejects.toThrow();
  });
});
