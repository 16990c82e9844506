/**
 * What was read and stays true until somebody says otherwise, at most `most` answers, each at most `livesMs` long. Nothing
 * that was read while something was forgotten is remembered: it may be from before.
 */
export class Remembered<T> {
  private readonly kept = new Map<string, { readonly answer: T; readonly until: number }>();
  private forgotten = 0;

  constructor(
    private readonly most: number,
    private readonly livesMs: number,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** The answer remembered under the key, else what `read` finds; that there is none is not remembered. */
  async get(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const known = this.kept.get(key);
    if (known !== undefined && known.until > this.now()) return known.answer;
    const before = this.forgotten;
    const answer = await read();
    if (answer !== null && before === this.forgotten) this.keep(key, answer);
    return answer;
  }

  /** Everything whose key begins so; everything at all for an empty beginning. */
  forget(beginning: string): void {
    this.forgotten += 1;
    for (const key of this.kept.keys()) if (key.startsWith(beginning)) this.kept.delete(key);
  }

  private keep(key: string, answer: T): void {
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(key, { answer, until: this.now() + this.livesMs });
  }
}
