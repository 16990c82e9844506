import { Socket, type SocketConnectOpts } from 'node:net';

type Connected = () => void;
type Written = (error?: Error | null) => void;

/** What is written in one turn of the program leaves in one write: each costs more than all that travels in it. */
export class GatheringSocket extends Socket {
  private gathering = false;

  override connect(
    where: SocketConnectOpts | number | string,
    host?: string | Connected,
    connected?: Connected,
  ): this {
    const given = [where, host, connected].filter((one) => one !== undefined);
    Reflect.apply(super.connect, this, given);
    // Connecting, Node gives every socket its own plain `write`, in front of the one below.
    Reflect.deleteProperty(this, 'write');
    return this;
  }

  override write(chunk: Uint8Array | string, written?: Written): boolean;
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, written?: Written): boolean;
  override write(
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Written,
    written?: Written,
  ): boolean {
    this.gather();
    return typeof encoding === 'function'
      ? super.write(chunk, encoding)
      : super.write(chunk, encoding, written);
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
