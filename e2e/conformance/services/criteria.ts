import { expect } from '../../support/test';
import { lastDay } from '../../support/last-day';
import { portal } from '../../support/texts';
import { shareOf } from './bootstrap-share';
import { EVERYWHERE, FRAME, ORDER, RATING, SHEET } from './elements';
import type { Walk } from './walk';

/** One criterion of the public model for digital services, with the way it is judged on a service that was used. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  judge(walk: Walk): void;
}

const APPOINTMENT_STEPS = (walk: Walk): Walk['screens'] =>
  walk.screens.filter(({ steps }) => steps.length > 0);

/** Each under the id that the model gives it. */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'C.SE.1.1',
    title: 'digital identity: the login lands inside the service',
    judge: ({ landing, screens }) => {
      expect(screens.find(({ name }) => name === 'consent')?.path).toMatch(/^\/pratiche\/[^/]+\/compila\//);
      expect(landing).toContain(portal.consentNecessary);
    },
  },
  {
    id: 'C.SE.1.2',
    title: 'notice of taking charge in the personal area and on one more channel',
    judge: ({ messages, mails, instance }) => {
      expect(messages).toContain(instance.code);
      expect(mails).not.toEqual([]);
    },
  },
  {
    id: 'C.SE.1.3',
    title: 'fonts of the design system, from the portal itself',
    judge: ({ screens }) => {
      for (const { name, otherFonts, outsideFonts, shouted } of screens)
        expect({ name, otherFonts, outsideFonts, shouted }).toEqual({
          name,
          otherFonts: [],
          outsideFonts: [],
          shouted: [],
        });
    },
  },
  {
    id: 'C.SE.1.4',
    title: 'everything that was entered on one screen, right before the confirmation',
    judge: ({ given, summary, screens }) => {
      const text = flat(summary.text);
      expect(given.filter((line) => !text.includes(flat(line)))).toEqual([]);
      const names = screens.map(({ name }) => name);
      expect(['confirmation', 'payment']).toContain(names[names.indexOf('summary') + 1]);
    },
  },
  {
    id: 'C.SE.1.5',
    title: 'once only: what is known stands there already',
    judge: ({ instance, reused }) => {
      expect(instance.provenance.length).toBeGreaterThan(0);
      expect(reused).not.toEqual([]);
    },
  },
  {
    id: 'C.SE.1.6',
    title: 'draft: saved on every screen, taken up in another session',
    judge: ({ drafts }) => {
      expect(drafts.length).toBeGreaterThan(0);
      for (const { title, before, after } of drafts)
        expect({ title, draft: after }).toEqual({ title, draft: before });
    },
  },
  {
    id: 'C.SE.1.7',
    title: 'rating at the end of the service',
    judge: ({ confirmation }) => {
      expect(confirmation.text + confirmation.elements.join()).toContain('feedback');
      expect(missing(confirmation.elements, RATING)).toEqual([]);
      expect(confirmation.text).toContain(portal.rating);
    },
  },
  {
    id: 'C.SE.1.8',
    title: 'progress: the steps, and which one is current, until it is sent',
    judge: (walk) => {
      const stepped = APPOINTMENT_STEPS(walk);
      expect(stepped.length).toBe(walk.drafts.length + 2);
      expect(stepped.map(({ currentStep }) => currentStep)).toEqual(stepped.map((_, index) => index));
    },
  },
  {
    id: 'C.SE.1.9',
    title: 'status and milestones in the personal area',
    judge: ({ instancePage }) => {
      expect(instancePage.text).toMatch(
        /In corso|Si richiede un’azione|Concluso con esito (positivo|negativo)/,
      );
      expect(instancePage.text).toContain(portal.milestones);
    },
  },
  {
    id: 'C.SE.1.10',
    title: 'maximum time: charge, number and last day, within what the sheet says',
    judge: ({ instance, sheet, confirmation }) => {
      const said = /entro (\d+) giorn/.exec(flat(sheet.text))?.[1];
      expect(said, 'the sheet says the maximum days').toBeDefined();
      expect(instance.finalDate <= lastDay(instance.sentOn, Number(said)), instance.finalDate).toBe(true);
      expect(flat(confirmation.text)).toContain(italianDay(instance.finalDate));
      expect(flat(confirmation.text)).toContain(instance.registration);
    },
  },
  {
    id: 'C.SE.2.1',
    title: 'payment: digital from the beginning to the end',
    judge: ({ payment }) => {
      expect(payment === undefined || payment.paid).toBe(true);
    },
  },
  {
    id: 'C.SE.2.2',
    title: 'an appointment can be booked from every step',
    judge: (walk) => {
      for (const { name, appointment } of APPOINTMENT_STEPS(walk))
        expect({ name, leads: appointment !== '' }).toEqual({ name, leads: true });
      const { booked, person } = walk;
      expect(booked?.back).toBe(booked?.from);
      expect(flat(booked?.applicant ?? '')).toContain(person.name);
      for (const said of [booked?.topic, booked?.reason, person.name])
        expect(flat(booked?.confirmation ?? '')).toContain(said);
      expect(booked?.confirmation).toMatch(/\d{2}:\d{2}/);
    },
  },
  {
    id: 'C.SE.3.1',
    title: 'cookies of the own domain only',
    judge: ({ foreignCookies }) => expect(foreignCookies).toEqual([]),
  },
  {
    id: 'C.SE.3.2',
    title: 'accessibility declaration in the footer',
    judge: ({ screens }) => {
      for (const { name, footer } of screens)
        expect({ name, link: footer['accessibility-link'] ?? '' }).toEqual({
          name,
          link: expect.stringMatching(/./),
        });
    },
  },
  {
    id: 'C.SE.3.3',
    title: 'privacy policy in the footer, with its whole address',
    judge: ({ screens }) => {
      for (const { name, footer } of screens)
        expect({ name, link: footer['privacy-policy-link'] ?? '' }).toEqual({
          name,
          link: expect.stringMatching(/^https?:\/\//),
        });
    },
  },
  {
    id: 'data-element',
    title: 'hooks of the sheet, of the frame and of the footer',
    judge: ({ sheet, screens }) => {
      expect(missing(sheet.elements, [...SHEET, ...FRAME])).toEqual([]);
      expect(sheet.elements.some((one) => one.startsWith('service-calendar-'))).toBe(true);
      for (const screen of screens)
        expect({ name: screen.name, missing: missing(screen.elements, EVERYWHERE) }).toEqual({
          name: screen.name,
          missing: [],
        });
    },
  },
  {
    id: 'voices',
    title: 'voices of the sheet in the order of the model',
    judge: ({ sheet }) => {
      const order = sheet.elements.filter((one) => ORDER.includes(one));
      expect(order).toEqual([...order].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    },
  },
  {
    id: 'design-system',
    title: 'Bootstrap Italia: its version said, and at least 30 % of the classes',
    judge: ({ screens }) => {
      for (const { name, classes, bootstrapVersion, skipLinks } of screens) {
        expect({ name, version: bootstrapVersion }).toEqual({
          name,
          version: expect.stringMatching(/^\d+\.\d+/),
        });
        expect({ name, enough: shareOf(classes) >= 30 }).toEqual({ name, enough: true });
        expect({ name, skipLinks }).toEqual({ name, skipLinks: 2 });
      }
    },
  },
];

function missing(found: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((one) => !found.includes(one));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function italianDay(day: string): string {
  return new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
