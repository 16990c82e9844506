export { Form } from './form.entity';
export { getFormOfService, tellFormSaved } from './form.repository';
export { createFormPresence } from './form-presence.use-cases';
export { FormPresenceResolver } from './form-presence.resolver';
export { FormResolver } from './form.resolver';
export { createFormUseCases } from './form.use-cases';
export type { FormUseCases } from './form.use-cases';
