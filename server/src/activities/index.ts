export type * from './activity-type';
export { inputFormOf, judgeInput } from './input';
export { activityTypes } from './registry';
