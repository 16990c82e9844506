import { addDays, isIsoDate, isJsonObject, ok, type IsoDate } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { printDate, words } from '../words';

export type AppointmentSlot = {
  /** Of the agenda that offered it. */
  readonly id: string;
  readonly office: string;
  readonly officeName: string;
  readonly date: IsoDate;
  readonly time: string;
};
export type AppointmentSlotSettings = {
  /** Id or name of the office; null for the one of the service. */
  readonly office: string | null;
  readonly maxDays: number;
};

const TEXT = { kind: 'text' } as const;
const PARTS = { office: TEXT, officeName: TEXT, date: { kind: 'date' }, time: TEXT } as const;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** An appointment among those an agenda offers. Value: `{id, office, officeName, date, time}`. */
export const appointmentSlot: FieldType<AppointmentSlot, AppointmentSlotSettings> = {
  type: 'appointment-slot',
  group: 'date',
  name: { it: 'Appuntamento', en: 'Appointment' },
  description: {
    it: 'Giorno e ora tra quelli liberi in agenda',
    en: 'Day and time among those free in the agenda',
  },
  valueType: { kind: 'object', parts: PARTS },
  parts: PARTS,
  hasValue: true,
  holdsPlace: true,
  missing: 'required-appointment-slot',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'office',
      'text',
      { it: 'Nome dell’ufficio', en: 'Name of the office' },
      {
        help: { it: 'Vuoto: l’ufficio del servizio', en: 'Empty: the office of the service' },
        settings: { maxLength: 120 },
      },
    ),
    fieldOf(
      'maxDays',
      'integer',
      { it: 'Per quanti giorni da oggi', en: 'For how many days from today' },
      { required: true, settings: { min: 1, max: 365 } },
    ),
  ),
  defaultSettings: { office: null, maxDays: 60 },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (!isJsonObject(raw)) return refuse('value-shape');
    const [id, office, date, time] = [raw['id'], raw['office'], raw['date'], raw['time']].map(textOf);
    if (id == null || office == null || date == null || time == null) return refuse('slot-unknown');
    if (!isIsoDate(date) || !TIME.test(time)) return refuse('slot-unknown');
    return ok({ id, office, officeName: textOf(raw['officeName']) ?? office, date, time });
  },
  validator:
    ({ office, maxDays }) =>
    (value, { today }) => {
      if (value.date < today) return [problem('slot-past')];
      const known = office === null || [value.office, value.officeName].includes(office);
      const unknown = !known || value.date > addDays(today, maxDays);
      return unknown ? [problem('slot-unknown')] : NO_ISSUES;
    },
  print: (value, _settings, locale) =>
    value === null
      ? ''
      : words(locale)('field.slot.printed', {
          date: printDate(value.date),
          time: value.time,
          office: value.officeName,
        }),
};
