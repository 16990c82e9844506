import '@istanze/shared/renderer.css';

export { DeskPage } from './DeskPage';
export { DocumentsPage } from './DocumentsPage';
export { InstancePage } from './instance/InstancePage';
export { InstancesPage } from './InstancesPage';
export { MessagesPage } from './MessagesPage';
export { MyServicesPage } from './MyServicesPage';
export { PaymentPage } from './payment/PaymentPage';
export { PaymentsPage } from './PaymentsPage';
export { ProfilePage } from './profile/ProfilePage';
