export * from './authoring-text';
export * from '../form/difference';
export * from '../form/impact';
export { fixOf, inspectForm, lintForm, type FormRemark } from '../form/lint';
export * from '../form/library';
export * from '../form/merge-forms';
export * from '../form/translation-gaps';
export * from '../form/uses';
export * from '../service-test';
