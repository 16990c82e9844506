import { connect, type Socket } from 'node:net';
import type { VirusScanner } from '../../../ports/outside/virus-scanner';
import type { OutsideTools } from '../../wire/outside-call';
import { SettingsReader } from '../../wire/settings-reader';

const CHUNK = 64 * 1024;
const LONGEST_REPLY = 4_096;

/** A ClamAV daemon listening on TCP. */
export interface ClamdSettings {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/** Settings from plain data; throws `SettingsError`. */
export function parseClamdSettings(value: unknown): ClamdSettings {
  const settings = new SettingsReader(value, 'clamd');
  return {
    host: settings.text('host'),
    port: settings.integer('port', 3310),
    timeoutMs: settings.integer('timeoutMs', 60_000),
  };
}

/** Scans through `INSTREAM`. Throws when the daemon is down, too slow or gives no verdict: the file stays held. */
export class ClamdVirusScanner implements VirusScanner {
  constructor(
    private readonly settings: ClamdSettings,
    private readonly tools: OutsideTools,
  ) {}

  async scan(content: Uint8Array): Promise<'clean' | 'infected'> {
    const started = performance.now();
    try {
      const verdict = verdictOf(await this.converse(content));
      this.journal('answered', started);
      return verdict;
    } catch (error) {
      this.journal('network', started);
      throw error;
    }
  }

  private converse(content: Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.settings.port, this.settings.host);
      const deadline = setTimeout(
        () => socket.destroy(new Error('The virus scanner is too slow')),
        this.settings.timeoutMs,
      );
      let reply = '';
      socket.setEncoding('utf8');
      socket.on('connect', () => stream(socket, content));
      socket.on('data', (chunk: string) => {
        reply += chunk;
        if (reply.length > LONGEST_REPLY || reply.includes('\0')) socket.end();
      });
      socket.on('error', reject);
      socket.on('close', () => {
        clearTimeout(deadline);
        resolve(reply);
      });
    });
  }

  private journal(outcome: 'answered' | 'network', started: number): void {
    const milliseconds = Math.round(performance.now() - started);
    this.tools.journal({ system: 'clamd', operation: 'scan', outcome, status: null, milliseconds });
  }
}

/** Command, then chunks each behind its length in four bytes, then a length of zero. */
function stream(socket: Socket, content: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let from = 0; from < content.byteLength; from += CHUNK) {
    const chunk = content.subarray(from, from + CHUNK);
    socket.write(lengthOf(chunk.byteLength));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
}

function lengthOf(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return bytes;
}

function verdictOf(reply: string): 'clean' | 'infected' {
  const line = reply.replace(/\0.*$/s, '').trim();
  if (/^stream: .+ FOUND$/.test(line)) return 'infected';
  if (line === 'stream: OK') return 'clean';
  throw new Error(line === '' ? 'The virus scanner gave no verdict' : 'The virus scanner refused the file');
}
