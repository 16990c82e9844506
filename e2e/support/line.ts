import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The network between a browser and the product, which can be cut in the middle of anything and mended. */
export class Line {
  private readonly sockets = new Set<Duplex>();
  private isCut = false;
  private readonly server = createServer((incoming, outgoing) => this.forward(incoming, outgoing));

  private constructor() {
    this.server.on('connection', (socket) => this.keep(socket));
    this.server.on('connect', (incoming, socket) => this.tunnel(incoming, socket));
  }

  static async open(): Promise<Line> {
    const line = new Line();
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** What a browser takes as its proxy. */
  get address(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The line is not open');
    return `http://127.0.0.1:${address.port}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private keep(socket: Duplex): void {
    if (this.isCut) socket.destroy();
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  private forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, headers, url = '' } = incoming;
    const onward = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }

  /** Web sockets. */
  private tunnel({ url = '' }: IncomingMessage, socket: Duplex): void {
    const { hostname, port } = new URL(`http://${url}`);
    const onward: Socket = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    this.keep(onward);
    this.keep(socket);
  }
}
