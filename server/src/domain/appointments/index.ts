export { calendarDoor } from './calendar-door';
export { createAppointments } from './create-appointments';
export { collectAppointments } from './collect-appointments';
export type { OwnAppointment } from './collect-appointments';
export { formPlaces } from './settle-places';
export type { Appointments } from './create-appointments';
