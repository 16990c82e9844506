export * from './sample-answers';
export { seededRandom, type SampleWorld } from './samples';
export { parseServiceTest } from './parse-service-test';
export { runServiceTest } from './run-service-test';
export { nextTimer, performInTrial, sendInTrial, trialActor, waitInTrial } from './trial-flow';
