import '@istanze/shared/renderer.css';

export { EntryPage } from './EntryPage';
export { JourneyPage } from './JourneyPage';
export { ConfirmationPage } from './confirmation/ConfirmationPage';
