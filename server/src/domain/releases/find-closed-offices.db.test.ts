import { createAppointmentWorld } from '../../../test/appointment-world';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { findClosedOffices } from './find-closed-offices';

test('a question for an appointment does not go live at an office that opens for nobody', async () => {
  const { world, ...given } = await createAppointmentWorld();
  const [open, closed] = [await given.anOffice(), await given.anOffice()];
  await open.open();
  const asking = (office: string | null) => {
    const turn = { id: 'f-turn', key: 'turn', type: 'appointment-slot', label: { it: 'Turno' } };
    const steps = PERMIT_FORM.steps.map((step) => ({
      ...step,
      sections: step.sections.map((section) => ({
        ...section,
        fields: [...section.fields, { ...turn, settings: { office, maxDays: 60 } }],
      })),
    }));
    return { ...PERMIT_FORM, steps };
  };
  const found = (officeId: string, office: string | null) =>
    world.world.withTenant(world.world.tenant.id, async (tx) => {
      const issues = await findClosedOffices(tx, { form: asking(office), service: { officeId } });
      return issues.map(({ code }) => code);
    });
  const { officeId, officeName } = open.service;
  expect(await found(officeId, null)).toEqual([]);
  expect(await found(closed.service.officeId, officeName)).toEqual([]);
  expect(new Set(await found(closed.service.officeId, null))).toEqual(new Set(['form-no-opening']));
  await world.close();
});
