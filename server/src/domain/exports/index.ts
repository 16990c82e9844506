export { archive } from './archive';
export { exportDoor } from './export-door';
