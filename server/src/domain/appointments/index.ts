export { calendarDoor } from './calendar-door';
export { createAppointments } from './create-appointments';
export type { Appointments } from './create-appointments';
