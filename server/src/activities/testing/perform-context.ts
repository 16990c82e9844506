import { fail, ok, type Actor, type JsonObject } from '@istanze/shared';
import { NO_TRANSACTION } from '../../platform/testing/no-transaction';
import type { InstanceRecord, SignatureProblem, SignatureProof } from '../../ports/inside';
import type { ActivityType, ActivityView, EarlierWork, PerformContext } from '../activity-type';
import { inputFormOf, judgeInput } from '../input';
import { buildInstance, buildRelease, type ReleaseOptions } from './builders';

export interface PerformOptions {
  readonly settings?: JsonObject;
  readonly outcome?: string;
  readonly input?: JsonObject;
  readonly actor?: Actor;
  readonly instance?: Partial<InstanceRecord>;
  readonly release?: ReleaseOptions;
  readonly cause?: JsonObject;
  readonly earlier?: readonly EarlierWork[];
  /** What is wrong with the file that was signed; nothing where left out. */
  readonly signature?: SignatureProblem;
}

/** What is found in the signature of these tests. */
export const PROOF: SignatureProof = {
  format: 'PAdES',
  signer: 'Ada Bianchi',
  issuer: 'Certificatore di prova',
  serialNumber: '01',
  documentSha256: 'b'.repeat(64),
  signedSha256: 'a'.repeat(64),
  checkedAt: '2026-06-09T08:00:00.000Z',
};

const STAFF = [
  { id: 'operator-1', name: 'Ada' },
  { id: 'operator-2', name: 'Bo' },
];

const OFFICES = [
  { id: 'office', name: 'Tributi' },
  { id: 'office-2', name: 'Polizia locale' },
];

/** What an activity sees, with an office of two. */
export function buildView(options: PerformOptions = {}): ActivityView {
  return {
    instance: buildInstance(options.instance),
    release: buildRelease(options.release),
    cause: options.cause ?? {},
    earlier: options.earlier ?? [],
    staff: STAFF,
    offices: OFFICES,
  };
}

/** Performs as the product does: the input is judged by the activity's own form first. */
export async function performAs(type: ActivityType, options: PerformOptions = {}) {
  const view = buildView(options);
  const { signature, settings = {}, outcome = type.outcomes[0]?.key ?? '', input = {} } = options;
  const form = inputFormOf(type.name, type.inputForm(settings, outcome, view));
  const judged = judgeInput(form, input, '2026-06-09');
  if (!judged.ok) return judged;
  const context: PerformContext = {
    tx: NO_TRANSACTION,
    settings,
    outcome,
    input: judged.value,
    view,
    actor: options.actor ?? { kind: 'staff', id: 'operator-1', roles: ['operator'] },
    at: '2026-06-09T08:00:00.000Z',
    today: '2026-06-09',
    ports: {
      staff: { ofOffice: async () => STAFF, offices: async () => OFFICES },
      derived: { compute: async () => ({ zone: 'B' }) },
      signatures: { judge: async () => (signature === undefined ? ok(PROOF) : fail(signature)) },
    },
  };
  return type.perform(context);
}

/** Keys of the fields an outcome asks. */
export function askedKeys(type: ActivityType, options: PerformOptions = {}): readonly string[] {
  const sections = type.inputForm(
    options.settings ?? {},
    options.outcome ?? type.outcomes[0]?.key ?? '',
    buildView(options),
  );
  return sections.flatMap(({ fields }) => fields.map(({ key }) => key));
}
