import type { Locale } from '@istanze/shared';
import type { Viewer } from './viewer';

/** What every resolver and use case receives first: the tenant, who asks, in which language. */
export interface RequestContext {
  readonly tenantId: string;
  /** Origin of the request (`https://servizi.comune.example.it`), for absolute links. */
  readonly origin: string;
  readonly locale: Locale;
  readonly viewer: Viewer | null;
  readonly correlationId: string;
  /** False for a cookie that came without the value against forgery: it may read, never change. */
  readonly mayChange: boolean;
  /** Tells the connection of this request from others, without its address; absent where no request came. */
  readonly connectionMark?: () => string;
}
