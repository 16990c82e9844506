export { AccessesPage } from './AccessesPage';
export { ProfilePage } from './ProfilePage';
