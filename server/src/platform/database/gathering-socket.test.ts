import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { GatheringSocket } from './gathering-socket';

describe('GatheringSocket', () => {
  let server: Server;
  let received: string;
  beforeAll(async () => {
    server = createServer((client) => client.on('data', (chunk) => (received += chunk.toString())));
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(() => {
    received = '';
  });
  afterAll(() => void server.close());

  async function connectTo(socket: Socket): Promise<{ writes: () => number; socket: Socket }> {
    const { port }: AddressInfo = Object(server.address());
    let writes = 0;
    const count = (way: '_write' | '_writev'): void => {
      const write: unknown = Reflect.get(socket, way);
      if (typeof write !== 'function') throw new Error(`A socket has no ${way}`);
      Reflect.set(socket, way, (...values: unknown[]) => {
        writes += 1;
        Reflect.apply(write, socket, values);
      });
    };
    count('_write');
    count('_writev');
    await once(socket.connect(port, '127.0.0.1'), 'connect');
    return { writes: () => writes, socket };
  }

  it('given what is written in one turn, then it leaves in one write and in order', async () => {
    const { writes, socket } = await connectTo(new GatheringSocket());
    socket.write('begin ');
    socket.cork();
    socket.write('parse ');
    socket.write('bind ');
    socket.uncork();
    await new Promise((resolve) => void socket.write('commit', resolve));
    expect(writes()).toBe(1);
    socket.end();
    await once(socket, 'close');
    expect(received).toBe('begin parse bind commit');
  });

  it('given two turns, then each has its own', async () => {
    const { writes, socket } = await connectTo(new GatheringSocket());
    for (const word of ['one', 'two']) await new Promise((resolve) => void socket.write(word, resolve));
    expect(writes()).toBe(2);
    socket.destroy();
  });

  it('given a plain socket, then every write is one: that is what is saved', async () => {
    const { writes, socket } = await connectTo(new Socket());
    socket.write('begin ');
    await new Promise((resolve) => void socket.write('select', resolve));
    expect(writes()).toBe(2);
    socket.destroy();
  });
});
