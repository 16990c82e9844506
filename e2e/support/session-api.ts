import type { Page } from '@playwright/test';
import { at, textAt } from './json';

/** Whoever answers questions to the public API. */
export interface Asker {
  ask(query: string, variables: object): Promise<unknown>;
}

/** The public API with the session of who is logged in on a page, as citizen or as staff. */
export class SessionApi implements Asker {
  private constructor(
    private readonly page: Page,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async of(page: Page, realm: 'citizen' | 'staff'): Promise<SessionApi> {
    const asking = new SessionApi(page, { 'x-realm': realm });
    const kind = realm === 'citizen' ? 'CitizenMe' : 'StaffMe';
    const token = textAt(await asking.ask(`{ me { ... on ${kind} { csrfToken } } }`, {}), 'me.csrfToken');
    return new SessionApi(page, { 'x-realm': realm, 'x-csrf': token });
  }

  /** Asks, and answers the data; throws what the API says is wrong. */
  async ask(query: string, variables: object): Promise<unknown> {
    const address = new URL('/graphql', this.page.url()).href;
    const response = await this.page.request.post(address, {
      headers: { ...this.headers },
      data: { query, variables },
    });
    const answer: unknown = await response.json();
    if (at(answer, 'errors') !== undefined) throw new Error(JSON.stringify(at(answer, 'errors')));
    return at(answer, 'data');
  }
}
