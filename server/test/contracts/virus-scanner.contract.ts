import type { VirusScanner } from '../../src/ports/outside/virus-scanner';

/** What every virus scanner must do; `judges` says whether it really looks into files. */
export function virusScannerContract(scanner: () => VirusScanner, judges: boolean): void {
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

  it('never calls an infected file clean', async () => {
    expect(await scanner().scan(new TextEncoder().encode(eicar))).toBe(judges ? 'infected' : 'unscanned');
  });

  it('says of a good file what it knows', async () => {
    expect(await scanner().scan(new TextEncoder().encode('buono'))).toBe(judges ? 'clean' : 'unscanned');
    expect(await scanner().scan(new Uint8Array(0))).toBe(judges ? 'clean' : 'unscanned');
  });

  it('looks at a large file to its end', async () => {
    const large = Buffer.concat([Buffer.alloc(3_000_000, 1), Buffer.from(eicar)]);
    expect(await scanner().scan(large)).toBe(judges ? 'infected' : 'unscanned');
  });
}
