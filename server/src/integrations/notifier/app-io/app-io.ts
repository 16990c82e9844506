import type {
  AppMessage,
  AppMessageState,
  AppReader,
  AppSending,
  CitizenApp,
} from '../../../ports/outside/citizen-app';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireOutcome } from '../../wire/outside-door';
import type { AppIoSettings } from './app-io.settings';
import { readReader, readSending, readState } from './app-io-answer';
import { faultOf, messageBody } from './message-body';

/** App IO for sending services (IO API for Public Administration Services 4.1). Fiscal codes go in bodies, where the interface allows it. */
export class AppIo implements CitizenApp {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: AppIoSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('app-io', tools);
  }

  async findReader(fiscalCode: string): Promise<AppReader> {
    return readReader(await this.call('profile', '/profiles', { fiscal_code: fiscalCode }));
  }

  /** The interface has no key against repetition: an answer that did not come is `unknown`, never tried again here. */
  async send(message: AppMessage): Promise<AppSending> {
    const fault = faultOf(message);
    if (fault !== undefined) return { kind: 'refused', reason: fault };
    return readSending(await this.call('send', '/messages', messageBody(message, this.settings.timeToLive)));
  }

  async state(fiscalCode: string, id: string): Promise<AppMessageState> {
    const path = `/messages/${encodeURIComponent(fiscalCode)}/${encodeURIComponent(id)}`;
    return readState(await this.call('state', path));
  }

  private call(operation: string, path: string, body?: object): Promise<WireOutcome> {
    return this.door.call(operation, {
      method: body === undefined ? 'GET' : 'POST',
      url: `${this.settings.url}${path}`,
      headers: {
        Accept: 'application/json',
        'Ocp-Apim-Subscription-Key': this.settings.serviceKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: this.settings.timeoutMs,
    });
  }
}
