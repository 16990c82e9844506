import { createServer, type Server, type Socket } from 'node:net';

export type ClamdMood = 'well' | 'silent' | 'error' | 'too-large';

/** A daemon that speaks clamd's INSTREAM and knows one virus: the EICAR test file. */
export class SimulatedClamd {
  mood: ClamdMood = 'well';
  private readonly server: Server;
  private readonly open = new Set<Socket>();

  constructor() {
    this.server = createServer((socket) => this.serve(socket));
  }

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.open.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => this.open.delete(socket));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const content = completeStream(received);
      if (content !== undefined && this.mood !== 'silent') socket.end(this.reply(content));
    });
  }

  private reply(content: Buffer): string {
    if (this.mood === 'error') return 'UNKNOWN COMMAND\0';
    if (this.mood === 'too-large') return 'INSTREAM size limit exceeded. ERROR\0';
    return content.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')
      ? 'stream: Eicar-Signature FOUND\0'
      : 'stream: OK\0';
  }
}

/** The streamed content once its closing zero length has come; undefined before. */
function completeStream(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString() !== command) return undefined;
  const chunks: Buffer[] = [];
  let from = command.length;
  while (from + 4 <= received.length) {
    const size = received.readUInt32BE(from);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(from + 4, from + 4 + size));
    from += 4 + size;
  }
  return undefined;
}
