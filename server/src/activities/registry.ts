import { accept } from './accept/activity';
import { answerPreRejection } from './answer-pre-rejection/activity';
import { answerSupplement } from './answer-supplement/activity';
import { assign } from './assign/activity';
import { automatic } from './automatic/activity';
import { awaitAcknowledgement } from './await-acknowledgement/activity';
import { awaitPayment } from './await-payment/activity';
import { claim } from './claim/activity';
import { dismiss } from './dismiss/activity';
import { issueDocument } from './issue-document/activity';
import { manualTask } from './manual-task/activity';
import { preRejection } from './pre-rejection/activity';
import { reject } from './reject/activity';
import { release } from './release/activity';
import { requestSupplement } from './request-supplement/activity';
import { review } from './review/activity';
import type { ActivityType } from './activity-type';

const TYPES: readonly ActivityType[] = [
  accept,
  answerPreRejection,
  answerSupplement,
  assign,
  automatic,
  awaitAcknowledgement,
  awaitPayment,
  claim,
  dismiss,
  issueDocument,
  manualTask,
  preRejection,
  reject,
  release,
  requestSupplement,
  review,
];

/** Activity types by name. */
export const activityTypes: ReadonlyMap<string, ActivityType> = new Map(
  TYPES.map((known) => [known.type, known]),
);
