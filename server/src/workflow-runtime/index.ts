export type { Applied, ApplyError, ApplyOptions } from './apply-event';
export type { Fed } from './feed-event';
export type { Offer, OfferedActivity, PerformError, PerformRequest } from './perform-activity';
export { ACTION_JOB } from './outbox-entries';
export { previewTemplateOf } from './preview-document';
export { createRuntime, type AwaitedSignal, type Runtime } from './runtime';
export type { RuntimeDependencies } from './runtime-dependencies';
export { contextOf } from './transition-context';
