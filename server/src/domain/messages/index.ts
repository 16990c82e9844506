export { appendMessage, findInstanceMessages } from './message.repository';
export type { MessageRow, NewMessage } from './message.repository';
export { MessageResolver } from './message.resolver';
export { MessageOutput, MessagePayload, SendMessageResult } from './message.types';
export { createMessageUseCases } from './message.use-cases';
export type { MessageDependencies, MessageUseCases } from './message.use-cases';
export { createThreadUseCases } from './thread.use-cases';
export { toMessageOutput } from './to-message-output';
