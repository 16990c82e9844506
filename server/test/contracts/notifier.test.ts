import { parseSmtpSettings, SmtpNotifier } from '../../src/integrations/notifier/smtp';
import { notifierContract, type Delivered } from './notifier.contract';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

describe('notifier × smtp', () => {
  let world: SimulatedWorld;
  let notifier: SmtpNotifier;

  beforeAll(async () => {
    world = await startWorld();
    notifier = new SmtpNotifier(
      { ...parseSmtpSettings(world.settings('mail')), timeoutMs: 2500 },
      watchedTools(),
    );
  });
  afterAll(async () => {
    notifier.close();
    await world.end();
  });

  const inbox = async (to: string): Promise<readonly Delivered[]> => {
    const response = await fetch(
      `${world.running.addresses.origin}/mail/messages?to=${encodeURIComponent(to)}`,
    );
    return JSON.parse(await response.text());
  };

  notifierContract(() => ({
    notifier,
    inbox,
    disturb: (fault, seconds) =>
      world.misbehave('mail', { fault, ...(seconds === undefined ? {} : { seconds }) }),
    settle: () => world.behave('mail'),
  }));

  it('throws when there is no server', async () => {
    const nowhere = new SmtpNotifier(
      { ...parseSmtpSettings(world.settings('mail')), port: 1 },
      watchedTools(),
    );
    const from = { name: 'Comune', address: 'servizi@montesole.example' };
    const notice = { to: 'x@posta.example', subject: 's', text: 't', html: '<p>t</p>', from, key: 'k' };
    await expect(nowhere.send(notice)).rejects.toThrow();
    nowhere.close();
  });

  it('keeps the inbox over a restart and shows a message without running it', async () => {
    await world.restart();
    const [mail] = await inbox('uno@posta.example');
    expect(mail).toBeDefined();
    const id: unknown = Reflect.get(mail ?? {}, 'id');
    const page = await (await fetch(`${world.running.addresses.origin}/mail/messages/${String(id)}`)).text();
    expect(page).toContain('sandbox=');
    expect(page).not.toContain('<strong>arrivata</strong>');
  });
});
