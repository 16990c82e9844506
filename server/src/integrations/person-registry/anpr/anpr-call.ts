import { listAt, parseJson, textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireAnswer } from '../../wire/outside-door';
import type { AnprService, AnprSettings } from './anpr.settings';
import { modiHeaders, trackingEvidence } from './modi-headers';
import { PdndVouchers } from './pdnd-vouchers';

const NO_SUCH_PERSON = 'EN122';

export type AnprOutcome =
  | { readonly kind: 'found'; readonly subjects: readonly unknown[]; readonly operationId: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface AnprQuestion {
  readonly service: AnprService;
  readonly criteria: { readonly codiceFiscale: string } | { readonly idANPR: string };
  readonly purpose: string;
  readonly userId: string;
}

type Attempt = { readonly outcome: AnprOutcome; readonly again: boolean };

/** Asks one e-service: evidence, voucher bound to it, signature, call; once more after a broken connection or a 5xx. */
export class AnprCall {
  private readonly door: OutsideDoor;
  private readonly vouchers: PdndVouchers;
  private lastOperation = 0n;

  constructor(
    private readonly settings: AnprSettings,
    private readonly tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('anpr', tools);
    this.vouchers = new PdndVouchers(settings.pdnd, tools);
  }

  async ask(question: AnprQuestion): Promise<AnprOutcome> {
    const first = await this.attempt(question);
    return first.again ? (await this.attempt(question)).outcome : first.outcome;
  }

  private async attempt(question: AnprQuestion): Promise<Attempt> {
    const service = this.settings.services[question.service];
    const now = Math.floor(this.tools.clock.now().getTime() / 1000);
    const evidence = await trackingEvidence(this.settings, service, question.userId, now);
    const voucher = await this.vouchers.get(service.purposeId, evidence.digest);
    if (!voucher.ok) return { outcome: { kind: 'unavailable', reason: voucher.reason }, again: false };
    const body = this.body(question);
    const reply = await this.door.call(question.service, {
      method: 'POST',
      url: `${service.url}/anpr-service-e002`,
      headers: await modiHeaders(this.settings, service, { body, voucher: voucher.token, evidence, now }),
      body,
      timeoutMs: this.settings.timeoutMs,
    });
    if (reply.ok) return { outcome: readAnswer(reply.answer), again: reply.answer.status >= 500 };
    return { outcome: { kind: 'unavailable', reason: reply.reason }, again: reply.failure === 'network' };
  }

  private body(question: AnprQuestion): string {
    const now = this.tools.clock.now();
    return JSON.stringify({
      idOperazioneClient: this.nextOperation(now),
      criteriRicerca: question.criteria,
      datiRichiesta: {
        dataRiferimentoRichiesta: romeDay(now),
        motivoRichiesta: question.purpose,
        casoUso: question.service,
      },
    });
  }

  /** Numeric and always increasing, also within one millisecond. */
  private nextOperation(now: Date): string {
    const byClock = BigInt(now.getTime()) * 1000n;
    this.lastOperation = byClock > this.lastOperation ? byClock : this.lastOperation + 1n;
    return this.lastOperation.toString();
  }
}

function readAnswer(answer: WireAnswer): AnprOutcome {
  const body = parseJson(answer.text);
  const errors = listAt(body, 'listaErrori').map((each) => textAt(each, 'codiceErroreAnomalia') ?? '');
  if (answer.status === 404 && errors.includes(NO_SUCH_PERSON)) return { kind: 'not-found' };
  if (answer.status !== 200)
    return { kind: 'unavailable', reason: refusal(answer.status, errors, textAt(body, 'title')) };
  const operationId = textAt(body, 'idOperazioneANPR');
  if (operationId === null) return { kind: 'unavailable', reason: 'the answer is not understood' };
  const subjects = listAt(body, 'listaSoggetti', 'datiSoggetto');
  return subjects.length === 0 ? { kind: 'not-found' } : { kind: 'found', subjects, operationId };
}

function refusal(status: number, errors: readonly string[], title: string | null): string {
  const label = [...errors, title ?? ''].filter((each) => each !== '').join(' ');
  return status === 429 ? 'over quota (429)' : `status ${status} ${label}`.trim();
}

function romeDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now);
}
