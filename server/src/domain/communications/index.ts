export { findCommunication, findInstanceCommunications } from './communication.repository';
export type { CommunicationRow } from './communication.repository';
export type { DeliveryEvidence } from './communication.repository';
export { CommunicationOutput, DeliveryMeans, RecordedMeans } from './communication.types';
export { createCommunications } from './create-communications';
export { createTransmissions } from './create-transmissions';
export type { CommunicationsModule } from './create-communications';
export type { CommunicationDependencies } from './dependencies';
export { toCommunicationOutput } from './to-communication-output';
