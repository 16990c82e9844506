import { CitizenInstance } from '../screens/citizen-instance';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { longDay } from '../support/dates';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { Stack } from '../support/stack';
import { installPlainPermit } from '../support/plain-permit';
import { TermStory } from '../support/term-story';
import { DESK, expect, PHONE, test } from '../support/test';
import { portal } from '../support/texts';
import { workedExample } from '../support/worked-example';

test('the term of a request is that of the worked example, for who asked and for who answers', async ({
  open,
  cast,
}) => {
  test.slow();
  const example = workedExample('then an extension of ten days by the manager');
  const stack = await Stack.create();
  try {
    const story = new TermStory(stack.addresses, cast.resident);
    await story.goTo(example.startedAt);
    const service = { slug: 'passo-carrabile-termini', title: 'Passo carrabile' };
    await installPlainPermit(stack.addresses, service);
    await story.send(service.slug);
    for (const mark of example.marks) await story.live(mark);
    await story.goTo(`${example.today}T10:00:00.000Z`);

    const { portal: baseURL } = stack.addresses;
    await test.step('the citizen reads the last day and how many are left', async () => {
      const citizen = await open({ baseURL, viewport: PHONE });
      await citizen.clock.setFixedTime(`${example.today}T10:00:00.000Z`);
      await citizen.goto(`/pratiche/${story.code}`);
      await new Login(citizen).enterSpid(cast.resident);
      await new CitizenInstance(citizen).visit(story.code);
      const facts = citizen.getByRole('region', { name: portal.facts });
      await expect(facts).toContainText(longDay(example.finalDate));
      await expect(facts).toContainText(`${example.remainingDays} giorni`);
      await look(citizen, 'instance-term');
      await citizen.close();
    });
    await test.step('the operator reads the same', async () => {
      const staff = await open({ baseURL, viewport: DESK });
      await staff.clock.setFixedTime(`${example.today}T10:00:00.000Z`);
      await new Office(staff).enter(STAFF.operator);
      await staff.goto(`/backoffice/istanze/${story.code}`);
      const header = new OfficeInstance(staff, story.code).header();
      await expect(header).toContainText(`${example.remainingDays} giorni`);
      await expect(header.locator(`time[datetime="${example.finalDate}"]`)).toBeVisible();
      await look(staff, 'office-term');
      await staff.close();
    });
  } finally {
    await stack.remove();
  }
});
