import type {
  ProtocolRegister,
  RegisterCode,
  RegisterEntry,
  RegisterPaper,
  RegisterResult,
  Registration,
  RegistrationRequest,
} from '../../../ports/outside/protocol-register';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireOutcome } from '../../wire/outside-door';
import type { HttpRegisterSettings } from './http-register.settings';
import { readChange, readCodes, readEntryAnswer, readFound, readNumber } from './register-answers';
import { toEntryBody, toPaperBody } from './register-bodies';

type Place = Pick<Registration, 'year' | 'number'>;

/** A register over HTTP with JSON. It knows no key against repetition: whoever asks searches by reference first. */
export class HttpProtocolRegister implements ProtocolRegister {
  readonly registersOnce = false;
  readonly attachesLater: boolean;
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: HttpRegisterSettings,
    tools: OutsideTools,
  ) {
    this.attachesLater = settings.attachesLater;
    this.door = new OutsideDoor('protocol-register', tools);
  }

  async register(request: RegistrationRequest): Promise<RegisterResult<Registration>> {
    const body = await toEntryBody(request, this.settings);
    return readNumber(await this.call('register', 'POST', '/entries', body));
  }

  async findByReference(externalReference: string): Promise<RegisterResult<Registration | null>> {
    const path = `/entries?reference=${encodeURIComponent(externalReference)}`;
    return readFound(await this.call('find', 'GET', path), externalReference);
  }

  async attach(entry: Place, place: number, paper: RegisterPaper): Promise<RegisterResult<null>> {
    const path = `${pathOf(entry)}/attachments/${place}`;
    return readChange(await this.call('attach', 'PUT', path, await toPaperBody(paper)));
  }

  async read(year: number, number: number): Promise<RegisterResult<RegisterEntry | null>> {
    return readEntryAnswer(await this.call('read', 'GET', pathOf({ year, number })));
  }

  async cancel(
    entry: Place,
    why: { readonly reason: string; readonly author: string },
  ): Promise<RegisterResult<null>> {
    return readChange(await this.call('cancel', 'PUT', `${pathOf(entry)}/cancellation`, why));
  }

  async classifications(): Promise<RegisterResult<readonly RegisterCode[]>> {
    return readCodes(await this.call('classifications', 'GET', '/classifications'), 'classifications');
  }

  async offices(): Promise<RegisterResult<readonly RegisterCode[]>> {
    return readCodes(await this.call('offices', 'GET', '/offices'), 'offices');
  }

  private call(
    operation: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<WireOutcome> {
    return this.door.call(operation, {
      method,
      url: `${this.settings.url}${path}`,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${this.settings.apiKey}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: this.settings.timeoutMs,
    });
  }
}

function pathOf({ year, number }: Place): string {
  return `/entries/${year}/${number}`;
}
