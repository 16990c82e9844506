export { exportDoor } from './export-door';
