import { accept } from './accept/activity';
import { answerPreRejection } from './answer-pre-rejection/activity';
import { answerSupplement } from './answer-supplement/activity';
import { askOpinion } from './ask-opinion/activity';
import { assign } from './assign/activity';
import { automatic } from './automatic/activity';
import { awaitAcknowledgement } from './await-acknowledgement/activity';
import { awaitPayment } from './await-payment/activity';
import { changeDocument } from './change-document/activity';
import { claim } from './claim/activity';
import { decide } from './decide/activity';
import { dismiss } from './dismiss/activity';
import { extendTerm } from './extend-term/activity';
import { giveOpinion } from './give-opinion/activity';
import { issueDocument } from './issue-document/activity';
import { manualTask } from './manual-task/activity';
import { preRejection } from './pre-rejection/activity';
import { proposeDecision } from './propose-decision/activity';
import { recordPayment } from './record-payment/activity';
import { recordTransmission } from './record-transmission/activity';
import { reject } from './reject/activity';
import { release } from './release/activity';
import { reopen } from './reopen/activity';
import { requestSupplement } from './request-supplement/activity';
import { review } from './review/activity';
import { signDocument } from './sign-document/activity';
import { transfer } from './transfer/activity';
import { uploadDocument } from './upload-document/activity';
import type { ActivityType } from './activity-type';

const TYPES: readonly ActivityType[] = [
  accept,
  answerPreRejection,
  answerSupplement,
  askOpinion,
  assign,
  automatic,
  awaitAcknowledgement,
  awaitPayment,
  changeDocument,
  claim,
  decide,
  dismiss,
  extendTerm,
  giveOpinion,
  issueDocument,
  manualTask,
  preRejection,
  proposeDecision,
  recordPayment,
  recordTransmission,
  reject,
  release,
  reopen,
  requestSupplement,
  review,
  signDocument,
  transfer,
  uploadDocument,
];

/** Activity types by name. */
export const activityTypes: ReadonlyMap<string, ActivityType> = new Map(
  TYPES.map((known) => [known.type, known]),
);
