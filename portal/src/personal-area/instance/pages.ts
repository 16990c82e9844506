import '@istanze/shared/renderer.css';

export { CorrectionPage } from './correction/CorrectionPage';
export { InstancePage } from './InstancePage';
