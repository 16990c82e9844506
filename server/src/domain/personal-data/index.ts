export { createPersonalCopies, PERSONAL_COPY } from './personal-copies';
export type { PersonalCopies } from './personal-copies';
export { PersonalCopyResolver } from './personal-copy.resolver';
