/** What travels with a page: the results of its queries by name and variables. */
export interface PageState {
  readonly results: Readonly<Record<string, unknown>>;
  /** The token of the session, found in the shell's result. */
  readonly csrfToken: string | undefined;
}

/** The state as text safe inside a script element. */
export function writePageState(results: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(results)).replace(/</g, '\\u003c');
}

/** Reads the state of a page; a page without one starts empty and asks for its data. */
export function readPageState(text: string): PageState {
  const results = parse(text);
  return { results, csrfToken: findToken(results['Shell {}']) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function findToken(shell: unknown): string | undefined {
  if (typeof shell !== 'object' || shell === null || !('me' in shell)) return undefined;
  const { me } = shell;
  if (typeof me !== 'object' || me === null || !('csrfToken' in me)) return undefined;
  return typeof me.csrfToken === 'string' ? me.csrfToken : undefined;
}
