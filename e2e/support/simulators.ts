import { listAt, textAt } from './json';
import { until } from './until';

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Buffer }[];
}

export interface Misbehaviour {
  readonly fault: string;
  readonly count?: number;
  readonly seconds?: number;
  readonly cents?: number;
  readonly on?: string;
}

/** The outside systems of a stack: what reached them, and how they go wrong. */
export class Simulators {
  constructor(private readonly origin: string) {}

  /** What a simulator knows, as its `/state` says it. */
  async state(system: string): Promise<unknown> {
    const response = await fetch(`${this.origin}/${system}/state`);
    return response.json();
  }

  async misbehave(system: string, plan: Misbehaviour): Promise<void> {
    const response = await fetch(`${this.origin}/${system}/misbehave`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(plan),
    });
    if (!response.ok) throw new Error(`${system} knows no ${plan.fault}: ${await response.text()}`);
  }

  /** Everybody lives at that instant from now on; there is no way back. */
  async moveClock(to: string): Promise<void> {
    const response = await fetch(`${this.origin}/clock/move`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ to }),
    });
    if (!response.ok) throw new Error(`The clock does not go to ${to}: ${await response.text()}`);
  }

  async mailTo(address: string): Promise<readonly Mail[]> {
    const response = await fetch(`${this.origin}/mail/messages?to=${encodeURIComponent(address)}`);
    return listAt(await response.json(), '').map((mail) => ({
      id: textAt(mail, 'id'),
      subject: textAt(mail, 'subject'),
      text: textAt(mail, 'text'),
      attachments: listAt(mail, 'attachments').map((file) => ({
        name: textAt(file, 'name'),
        content: Buffer.from(textAt(file, 'base64'), 'base64'),
      })),
    }));
  }

  /** A mail to the address that names the code of an instance and says the wanted words; waits for it. */
  async awaitMail(address: string, code: string, words: RegExp): Promise<Mail> {
    const subjects: string[] = [];
    try {
      return await until(`a mail to ${address}`, async () => {
        const mails = await this.mailTo(address);
        subjects.splice(0, subjects.length, ...mails.map(({ subject }) => subject));
        return mails.find((mail) => isAbout(mail, code) && words.test(`${mail.subject}\n${mail.text}`));
      });
    } catch {
      throw new Error(
        `No mail to ${address} about ${code} says ${words}; there are: ${subjects.join(' | ')}`,
      );
    }
  }
}

/** True when a mail names the code of an instance. */
export function isAbout({ subject, text }: Mail, code: string): boolean {
  return `${subject}\n${text}`.includes(code);
}
