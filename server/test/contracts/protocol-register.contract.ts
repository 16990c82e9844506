import { createHash } from 'node:crypto';
import type {
  ProtocolRegister,
  RegisterPaper,
  RegisterResult,
  RegistrationRequest,
} from '../../src/ports/outside/protocol-register';

export interface RegisterWorld {
  readonly register: ProtocolRegister;
  /** Year of the register's clock now. */
  year(): number;
}

let sequence = 0;

/** A document whose digest is that of its content. */
export function aPaper(name: string, content = name): RegisterPaper {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, sha256, content: () => Promise.resolve(Buffer.from(content)) };
}

/** Something nobody has registered yet. */
export function aRegistration(changes: Partial<RegistrationRequest> = {}): RegistrationRequest {
  sequence += 1;
  return {
    direction: 'incoming',
    subject: 'Passo carrabile - PAS-2026-7F3K-92QX',
    parties: [
      { name: 'Anna Esempio', fiscalCode: 'SMPNNA85D52A944F', capacity: 'concerned' },
      { name: 'Marco Finto', fiscalCode: null, capacity: 'acting' },
    ],
    office: 'Tributi',
    file: 'PAS-2026-7F3K-92QX',
    document: aPaper('PAS-2026-7F3K-92QX.json', '{}'),
    attachments: [aPaper('Planimetria è così.pdf', 'uno'), aPaper('foto.png', 'due')],
    externalReference: `contract:${process.pid}:${sequence}`,
    ...changes,
  };
}

/** The value of an answer that must be one. */
export function valueOf<T>(answer: RegisterResult<T>): T {
  if (!answer.ok) throw new Error(`${answer.kind}: ${answer.reason}`);
  return answer.value;
}

/** What every protocol register must do. */
export function protocolRegisterContract(world: () => RegisterWorld): void {
  const register = () => world().register;

  it('gives numbers without gaps to many at once, in the present year', async () => {
    const before = valueOf(await register().register(aRegistration()));
    const many = await Promise.all(Array.from({ length: 12 }, () => register().register(aRegistration())));
    const numbers = many.map((answer) => valueOf(answer).number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => before.number + 1 + index));
    expect(many.map((answer) => valueOf(answer).year)).toEqual(numbers.map(() => world().year()));
  });

  it('finds what it registered by its reference and by its number, and knows nothing else', async () => {
    const request = aRegistration({ direction: 'outgoing' });
    const entry = valueOf(await register().register(request));
    expect(entry).toMatchObject({ registeredAt: expect.stringMatching(/Z$/), signature: expect.any(String) });
    expect(valueOf(await register().findByReference(request.externalReference))).toMatchObject(entry);
    expect(valueOf(await register().read(entry.year, entry.number))).toMatchObject({
      ...entry,
      subject: request.subject,
      externalReference: request.externalReference,
      cancelled: null,
    });
    expect(valueOf(await register().findByReference('mai-visto'))).toBeNull();
    expect(valueOf(await register().read(entry.year, 9_999_999))).toBeNull();
  });

  it('cancels an entry with its reason and author, once, and leaves it readable and its number taken', async () => {
    const entry = valueOf(await register().register(aRegistration()));
    const first = { reason: 'Registrata per errore', author: 'Olivia Operatrice' };
    valueOf(await register().cancel(entry, first));
    valueOf(await register().cancel(entry, { reason: 'Altro', author: 'Altri' }));
    expect(valueOf(await register().read(entry.year, entry.number))).toMatchObject({
      number: entry.number,
      cancelled: { ...first, at: expect.any(String) },
    });
    const next = valueOf(await register().register(aRegistration()));
    expect(next.number).toBe(entry.number + 1);
    expect(await register().cancel({ year: entry.year, number: 9_999_999 }, first)).toMatchObject({
      ok: false,
      kind: 'refused',
    });
  });

  it('lists its offices, and its classification plan where it has one', async () => {
    expect(valueOf(await register().offices()).map(({ name }) => name)).toContain('Tributi');
    for (const { code, name } of valueOf(await register().classifications()))
      expect([typeof code, typeof name]).toEqual(['string', 'string']);
  });
}
