import { requireOfServer } from '../api/load-sources.mjs';

const UUID = { type: 'uuid' };
const TEXT = { type: 'text' };
const NUMBER = { type: 'integer' };
const BYTES = { type: 'blob' };
const JSON_COLUMN = { type: 'json' };
const TIME = { type: 'datetime', columnType: 'timestamptz' };
const MAYBE = { nullable: true };
const OWN = { id: { ...UUID, primary: true }, tenantId: UUID };

/** The tables of a transition mapped as an application on the ORM would map them: the product itself has no such entities. */
export function unitOfWorkEntities() {
  const { EntitySchema } = requireOfServer('@mikro-orm/core');
  const entity = (name, tableName, properties) =>
    new EntitySchema({ name, tableName, properties: { ...OWN, ...properties } });
  return {
    Instance: entity('Instance', 'instance', INSTANCE),
    InstanceKey: entity('InstanceKey', 'instance_key', { wrappedKey: BYTES }),
    InstanceEvent: entity('InstanceEvent', 'instance_event', EVENT),
    Job: entity('Job', 'outbox', JOB),
  };
}

/** What our own reading of an instance brings, too. */
const INSTANCE = {
  code: TEXT,
  kind: TEXT,
  channel: TEXT,
  serviceId: UUID,
  releaseId: UUID,
  officeId: UUID,
  citizenId: UUID,
  renewedFrom: { ...UUID, ...MAYBE },
  applicantName: TEXT,
  applicantFiscalCode: TEXT,
  stateKey: TEXT,
  category: TEXT,
  version: { ...NUMBER, version: true },
  workflow: { ...JSON_COLUMN, ...MAYBE },
  answers: JSON_COLUMN,
  sealedAnswers: { ...BYTES, ...MAYBE },
  provenance: JSON_COLUMN,
  derived: JSON_COLUMN,
  quote: { ...JSON_COLUMN, ...MAYBE },
  step: { ...TEXT, ...MAYBE },
  formChange: { ...JSON_COLUMN, ...MAYBE },
  assigneeId: { ...UUID, ...MAYBE },
  protocol: { ...TEXT, ...MAYBE },
  finalDate: { type: 'text', columnType: 'date', ...MAYBE },
  suspended: { type: 'boolean' },
  unread: { type: 'boolean' },
  lastHash: { ...BYTES, ...MAYBE },
  lastSequence: NUMBER,
  createdAt: TIME,
  updatedAt: TIME,
  submittedAt: { ...TIME, ...MAYBE },
  expiresAt: { ...TIME, ...MAYBE },
  erasedAt: { ...TIME, ...MAYBE },
};

const EVENT = {
  instanceId: UUID,
  sequence: NUMBER,
  type: TEXT,
  at: TIME,
  envelope: BYTES,
  payload: BYTES,
  previousHash: BYTES,
  hash: BYTES,
};

const JOB = {
  kind: TEXT,
  instanceId: UUID,
  timer: { type: 'boolean' },
  key: TEXT,
  payload: JSON_COLUMN,
  nextAttemptAt: TIME,
};
