import '@istanze/shared/renderer.css';

export { InstancePage } from './InstancePage';
