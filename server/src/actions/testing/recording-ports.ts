import { NO_TRANSACTION } from '../../platform/testing/no-transaction';
import type { ActionPorts } from '../action-type';
import type { AccessGrant, AccessListAnswer } from '../../ports/outside/access-list';
import type {
  CommunicationRecord,
  CommunicationRequest,
  DebtPositionRecord,
  DocumentRecord,
  DocumentRequest,
  FollowingAnswer,
  FollowingRequest,
  OutsidePayment,
  RegisterOrder,
  SignatureProof,
  StaffNotice,
  TransmissionAnswer,
  TransmissionRequest,
} from '../../ports/inside';
import type { WebhookAnswer, WebhookCall } from '../../ports/outside/webhook';

export const TENANT = NO_TRANSACTION.tenantId;

/** Inside and outside ports that remember what was asked of them, once for each key as the real ones do. */
export class RecordingPorts {
  readonly communications = new Map<
    string,
    CommunicationRecord & { readonly request: CommunicationRequest }
  >();
  readonly notices = new Map<string, string>();
  readonly staffNotices = new Map<string, StaffNotice>();
  readonly positions = new Map<string, DebtPositionRecord>();
  readonly documents = new Map<string, DocumentRecord>();
  readonly requests: DocumentRequest[] = [];
  readonly registrations = new Map<string, RegisterOrder>();
  /** Documents of other instances, by the instance's id. */
  readonly otherDocuments = new Map<string, DocumentRecord>();
  readonly grants: AccessGrant[] = [];
  readonly revoked: string[] = [];
  /** What the gates answer, in order; the last one stays. */
  gates: (AccessListAnswer | { readonly kind: 'unknown' })[] = [{ kind: 'acknowledged', receipt: 'r-1' }];
  readonly settlements = new Map<string, OutsidePayment>();
  /** What the payment platform says when a notice is to be invalidated. */
  settling: 'settled' | 'unavailable' | 'already-paid' = 'settled';
  publishAnswers: ('published' | 'unavailable' | 'refused')[] = ['published'];
  /** What a called system answers, in order; none where the municipality allowed no system. */
  webhookAnswers: WebhookAnswer[] = [];
  readonly webhookCalls: WebhookCall[] = [];
  undone = false;
  readonly transmissions: TransmissionRequest[] = [];
  mailbox = true;
  readonly signed: { readonly fileId: string; readonly proof: SignatureProof }[] = [];
  documentToSign = true;
  readonly following: FollowingRequest[] = [];
  followingAnswer: FollowingAnswer | undefined = undefined;

  constructor(private readonly now: () => Date) {}

  toPorts(): ActionPorts {
    return {
      withTenant: (_tenantId, work) => work(NO_TRANSACTION),
      communications: {
        prepare: async (_tx, request) => this.prepareCommunication(request),
        send: async (_tenantId, id) => this.send(id),
        notify: async (_tenantId, request) => void this.notices.set(request.key, request.template),
        notifyStaff: async (_tenantId, notice) => {
          this.staffNotices.set(notice.key, notice);
          return notice.offices.length + notice.people.length;
        },
        findByInstance: async () => [...this.communications.values()],
      },
      debtPositions: {
        prepare: async (_tx, request) => {
          const known = this.positions.get(request.key);
          const amount = request.lines.reduce((sum, line) => sum + line.amount, 0);
          const made = known ?? position(request.key, request.instanceId, amount, request.dueDate);
          this.positions.set(request.key, made);
          return made;
        },
        publish: async () => next(this.publishAnswers) ?? 'published',
        duesAsOf: async () => new Map(),
        findByInstance: async () => [...this.positions.values()],
        cancel: async (_tenantId, id) => {
          const found = this.positions.get(id);
          if (found !== undefined) this.positions.set(id, { ...found, state: 'cancelled' });
          return 'cancelled';
        },
        settleOutside: async (_tenantId, id, payment) => {
          const found = this.positions.get(id);
          const settled = this.settlements.get(id);
          if (settled?.key === payment.key) return 'settled';
          if (this.settling !== 'settled') return this.settling;
          if (found === undefined || found.state === 'paid') return 'already-paid';
          this.settlements.set(id, payment);
          this.positions.set(id, { ...found, state: 'paid', paidAt: payment.paidOn });
          return 'settled';
        },
      },
      documents: {
        issue: async (_tenantId, request) => this.issue(request),
        preview: async () => ({ fileId: 'preview' }),
        findByInstance: async (_tx, instanceId) => {
          const other = this.otherDocuments.get(instanceId);
          return other === undefined ? [...this.documents.values()] : [other];
        },
        setState: async (_tx, id, state, facts) => {
          for (const documents of [this.documents, this.otherDocuments])
            for (const [key, found] of documents)
              if (found.id === id) documents.set(key, { ...found, state, facts: facts ?? found.facts });
        },
        receipt: async (_tenantId, instance) => document(`receipt:${instance.id}`, null, {}),
      },
      signatures: {
        keep: async (_tx, _instanceId, fileId, proof) => {
          if (this.documentToSign) this.signed.push({ fileId, proof });
          return this.documentToSign;
        },
      },
      transmissions: {
        canSend: async () => this.mailbox,
        send: async (_tenantId, request) => this.transmit(request),
      },
      following: { start: async (_tenantId, request) => this.follow(request) },
      register: {
        register: async (_tenantId, _instanceId, request) => {
          this.registrations.set(request.externalReference, request);
          const number = [...this.registrations.keys()].indexOf(request.externalReference) + 1;
          return { year: 2026, number, registeredAt: this.now().toISOString(), signature: '' };
        },
      },
      accessListOf: async () => ({
        grant: async (grant) => {
          this.grants.push(grant);
          const answer = next(this.gates);
          return answer === undefined || answer.kind === 'unknown' ? { kind: 'accepted' } : answer;
        },
        status: async () =>
          this.grants.length === 0 ? { kind: 'unknown' } : (next(this.gates) ?? { kind: 'unknown' }),
        revoke: async (reference) => {
          this.revoked.push(reference);
          return { kind: 'acknowledged', receipt: '' };
        },
      }),
      webhookOf: async () =>
        this.webhookAnswers.length === 0
          ? undefined
          : {
              call: async (call) => {
                this.webhookCalls.push(call);
                return next(this.webhookAnswers) ?? { kind: 'unavailable' };
              },
            },
    };
  }

  private prepareCommunication(request: CommunicationRequest): CommunicationRecord {
    const known = this.communications.get(request.key);
    if (known !== undefined) return known;
    const sendAfter = new Date(this.now().getTime() + request.undoSeconds * 1000).toISOString();
    const { key, kind } = request;
    const made = {
      id: key,
      key,
      kind,
      subject: '',
      body: '',
      state: 'waiting',
      sendAfter,
      sentAt: null,
      deliveredAt: null,
      request,
    } as const;
    this.communications.set(key, made);
    return made;
  }

  /** A document that was issued, to be put among those of the instance. */
  sampleDocument(key: string): DocumentRecord {
    return document(key, null, {});
  }

  private transmit(request: TransmissionRequest): TransmissionAnswer {
    const known = this.transmissions.some(({ key }) => key === request.key);
    if (!known) this.transmissions.push(request);
    return {
      kind: 'sent',
      messageId: `message-${this.transmissions.length}`,
      sentAt: this.now().toISOString(),
    };
  }

  private follow(request: FollowingRequest): FollowingAnswer {
    if (this.followingAnswer !== undefined) return this.followingAnswer;
    const known = this.following.findIndex(({ key }) => key === request.key);
    if (known < 0) this.following.push(request);
    return { kind: 'started', code: `FOL-${known < 0 ? this.following.length : known + 1}` };
  }

  private send(id: string): 'sent' | 'not-yet' | 'undone' {
    const known = this.communications.get(id);
    if (known === undefined) return 'undone';
    if (this.undone) {
      this.communications.set(id, { ...known, state: 'undone' });
      return 'undone';
    }
    this.communications.set(id, { ...known, state: 'sent' });
    return 'sent';
  }

  private issue(request: DocumentRequest): DocumentRecord {
    this.requests.push(request);
    const number = request.numbered === undefined ? null : `${request.numbered.series}-1`;
    const made = this.documents.get(request.key) ?? document(request.key, number, request);
    this.documents.set(request.key, made);
    return made;
  }
}

/** The next answer of a list; the last one is given for ever. */
function next<T>(answers: T[]): T | undefined {
  return answers.length > 1 ? answers.shift() : answers[0];
}

function position(key: string, instanceId: string, amount: number, dueDate: string): DebtPositionRecord {
  const noticeNumber = '301000000000000000';
  return {
    id: key,
    instanceId,
    noticeNumber,
    iuv: '01000000000000000',
    amount,
    dueDate,
    state: 'published',
    paidAt: null,
  };
}

/** A permit in force that another instance obtained earlier. */
export function earlierPermit(validTo: string): DocumentRecord {
  return { ...document('earlier', 'permits-0', { validFrom: '2026-01-01', validTo }), state: 'active' };
}

function document(
  key: string,
  number: string | null,
  dates: { readonly validFrom?: string; readonly validTo?: string },
): DocumentRecord {
  const { validFrom = null, validTo = null } = dates;
  return {
    id: key,
    key,
    number,
    state: 'pending',
    fileId: `file:${key}`,
    fileName: 'document.pdf',
    sha256: '',
    validFrom,
    validTo,
    facts: {},
  };
}
