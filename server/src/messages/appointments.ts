/** Words of appointments that the server writes itself: what is wrong in an agenda, and the mails. */
export const appointmentsIt = {
  'issue.agenda-no-topic': 'Aggiungi almeno un argomento: chi prenota deve poter dire per che cosa viene.',
  'issue.agenda-days-ahead': 'Scrivi un numero di giorni da 1 a 365.',
  'issue.agenda-notice': 'Scrivi un numero di ore da 0 a 336.',
  'issue.agenda-time': 'Scrivi l’ora, per esempio 09:00.',
  'issue.agenda-minutes': 'Scrivi una durata da 5 a 240 minuti.',
  'issue.agenda-capacity': 'Scrivi quante persone ricevi insieme, da 1 a 50.',
  'issue.agenda-hours': 'L’orario è troppo corto: non ci sta nemmeno un appuntamento.',
  'issue.agenda-days': 'L’ultimo giorno viene prima del primo.',
  'issue.agenda-long': 'Scrivi al massimo 200 caratteri.',
  'issue.appointment-reason': 'Scrivi il motivo: lo legge la persona.',

  'mail.open-appointment': 'Vedi, sposta o annulla l’appuntamento',
  'mail.confirm-appointment': 'Conferma l’appuntamento',
  'appointment.event': '{topic} – {office}',
  'appointment.event-text': 'Appuntamento {code}: {topic}',
  'appointment.facts': 'Quando: {date} alle {time}\nDove: {place}\nPer: {topic}\nCodice: {code}',
  'appointment.why': 'Motivo: {reason}',
  'appointment.confirm.subject': 'Conferma il tuo appuntamento – {code}',
  'appointment.confirm.body':
    'Gentile {name},\n\nti teniamo il posto per un’ora. Apri il collegamento qui sotto e conferma: senza conferma l’appuntamento non vale.\n\nSe non l’hai chiesto tu, non fare nulla.',
  'appointment.booked.subject': 'Appuntamento {date} alle {time} – {code}',
  'appointment.booked.body': 'Gentile {name},\n\nil tuo appuntamento è prenotato. Ti aspettiamo.',
  'appointment.moved.subject': 'Appuntamento spostato: {date} alle {time} – {code}',
  'appointment.moved.body': 'Gentile {name},\n\nil tuo appuntamento è spostato. Questo è il nuovo orario.',
  'appointment.cancelled.subject': 'Appuntamento annullato – {code}',
  'appointment.cancelled.body':
    'Gentile {name},\n\nhai annullato questo appuntamento: il posto è di nuovo libero per gli altri. Quando vuoi puoi prenotarne un altro.',
  'appointment.dismissed.subject': 'Il Comune ha annullato l’appuntamento del {date} – {code}',
  'appointment.dismissed.body':
    'Gentile {name},\n\nl’ufficio non può riceverti e ha annullato questo appuntamento. Ci dispiace: puoi prenotarne un altro online.',
  'appointment.reminder.subject': 'Domani alle {time} hai un appuntamento – {code}',
  'appointment.reminder.body':
    'Gentile {name},\n\nti ricordiamo l’appuntamento di domani. Se non puoi venire, annullalo: il posto serve a un’altra persona.',
} as const;

export const appointmentsEn: Readonly<Record<keyof typeof appointmentsIt, string>> = {
  'issue.agenda-no-topic': 'Add at least one topic: who books must be able to say what they come for.',
  'issue.agenda-days-ahead': 'Write a number of days from 1 to 365.',
  'issue.agenda-notice': 'Write a number of hours from 0 to 336.',
  'issue.agenda-time': 'Write the time, for example 09:00.',
  'issue.agenda-minutes': 'Write a length from 5 to 240 minutes.',
  'issue.agenda-capacity': 'Write how many people you receive at once, from 1 to 50.',
  'issue.agenda-hours': 'The hours are too short: not even one appointment fits in.',
  'issue.agenda-days': 'The last day comes before the first.',
  'issue.agenda-long': 'Write 200 characters at most.',
  'issue.appointment-reason': 'Write the reason: the person reads it.',

  'mail.open-appointment': 'See, move or cancel the appointment',
  'mail.confirm-appointment': 'Confirm the appointment',
  'appointment.event': '{topic} – {office}',
  'appointment.event-text': 'Appointment {code}: {topic}',
  'appointment.facts': 'When: {date} at {time}\nWhere: {place}\nAbout: {topic}\nCode: {code}',
  'appointment.why': 'Reason: {reason}',
  'appointment.confirm.subject': 'Confirm your appointment – {code}',
  'appointment.confirm.body':
    'Dear {name},\n\nwe keep the place for you for one hour. Open the link below and confirm: without that the appointment does not count.\n\nIf you did not ask for this, do nothing.',
  'appointment.booked.subject': 'Appointment {date} at {time} – {code}',
  'appointment.booked.body': 'Dear {name},\n\nyour appointment is booked. We look forward to seeing you.',
  'appointment.moved.subject': 'Appointment moved: {date} at {time} – {code}',
  'appointment.moved.body': 'Dear {name},\n\nyour appointment has been moved. This is the new time.',
  'appointment.cancelled.subject': 'Appointment cancelled – {code}',
  'appointment.cancelled.body':
    'Dear {name},\n\nyou cancelled this appointment: the place is free for others again. You can book another whenever you like.',
  'appointment.dismissed.subject': 'The municipality cancelled the appointment of {date} – {code}',
  'appointment.dismissed.body':
    'Dear {name},\n\nthe office cannot receive you and has cancelled this appointment. We are sorry: you can book another online.',
  'appointment.reminder.subject': 'You have an appointment tomorrow at {time} – {code}',
  'appointment.reminder.body':
    'Dear {name},\n\nthis is a reminder of your appointment tomorrow. If you cannot come, cancel it: somebody else needs the place.',
};
