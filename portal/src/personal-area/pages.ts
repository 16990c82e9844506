export { DeskPage } from './DeskPage';
export { DocumentsPage } from './DocumentsPage';
export { InstancesPage } from './InstancesPage';
export { MessagesPage } from './MessagesPage';
export { ThreadPage } from './messages/ThreadPage';
export { MyServicesPage } from './MyServicesPage';
export { PaymentPage } from './payment/PaymentPage';
export { PaymentsPage } from './PaymentsPage';
