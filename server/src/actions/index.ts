export type { ActionContext, ActionOutcome, ActionPorts, ActionType } from './action-type';
export { describeDocument } from './generate-document/describe-document';
export { actionTypes } from './registry';
