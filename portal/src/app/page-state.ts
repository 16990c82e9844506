/** What travels with a page: the results of its queries by name and variables. */
export interface PageState {
  readonly results: Readonly<Record<string, unknown>>;
  /** What a personal page has read, as the GraphQL client keeps it. */
  readonly cache: unknown;
  /** The token of the session, found in the shell's result. */
  readonly csrfToken: string | undefined;
}

/** The state as text safe inside a script element. */
export function writePageState(results: ReadonlyMap<string, unknown>, cache?: unknown): string {
  return JSON.stringify({ results: Object.fromEntries(results), cache }).replace(/</g, '\\u003c');
}

/** Reads the state of a page; a page without one starts empty and asks for its data. */
export function readPageState(text: string): PageState {
  const state = parse(text);
  const results = toRecord(state['results']);
  return { results, cache: state['cache'], csrfToken: findToken(results['Shell {}']) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return toRecord(value);
  } catch {
    return {};
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function findToken(shell: unknown): string | undefined {
  if (typeof shell !== 'object' || shell === null || !('me' in shell)) return undefined;
  const { me } = shell;
  if (typeof me !== 'object' || me === null || !('csrfToken' in me)) return undefined;
  return typeof me.csrfToken === 'string' ? me.csrfToken : undefined;
}
