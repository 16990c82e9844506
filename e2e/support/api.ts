import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { at } from './json';
import { ROOT, SERVER } from './paths';
import type { StackAddresses } from './stack';
import { OF_THE_DEMO } from './of-the-demo';

const run = promisify(execFile);

/** Runs one of the command line tools of the product on the stack's data; answers what it printed. */
export async function runTool(stack: StackAddresses, name: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...OF_THE_DEMO, DATA_DIR: stack.dataFolder, PORT: `${stack.port}` };
  const { stdout } = await run(process.execPath, [join(SERVER, 'tools', `${name}.js`), ...args], {
    cwd: ROOT,
    env,
  });
  return stdout.trim();
}

/** The public API with the token of one person. */
export class Api {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async forCitizen(stack: StackAddresses, fiscalCode: string): Promise<Api> {
    return new Api(`${stack.portal}/graphql`, await runTool(stack, 'token', ['--citizen', fiscalCode]));
  }

  static async forStaff(stack: StackAddresses, email: string): Promise<Api> {
    return new Api(`${stack.portal}/graphql`, await runTool(stack, 'token', ['--staff', email]));
  }

  /** Asks, and answers the data; throws what the API says is wrong. */
  async ask(query: string, variables: object): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer: unknown = await response.json();
    if (at(answer, 'errors') !== undefined) throw new Error(JSON.stringify(at(answer, 'errors')));
    return at(answer, 'data');
  }
}
