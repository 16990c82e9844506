import { PassThrough } from 'node:stream';
import { withCorrelation } from './correlation';
import { describeError, mask } from './describe-error';
import { createLogger, logOfFigures } from './logger';

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): string {
  const stream = new PassThrough();
  write(createLogger('info', 'test', stream));
  return String(stream.read());
}

describe('createLogger', () => {
  it('given personal data under its usual names, also below, then it does not come out', () => {
    const line = linesOf((log) =>
      log.info(
        {
          fiscalCode: 'SMPNNA85D52A944F',
          citizen: { email: 'anna@posta.example', id: 'c1' },
          a: { b: { name: 'Anna' } },
        },
        'seen',
      ),
    );
    expect(line).not.toMatch(/SMPNNA|anna@|Anna/);
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      service: 'test',
      msg: 'seen',
      citizen: { id: 'c1' },
    });
  });

  it('given a log of figures, then its lines leave as they are, with the correlation id of their work', () => {
    const line = linesOf((log) =>
      withCorrelation('abc', () => logOfFigures(log).info({ status: 200 }, 'request')),
    );
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      service: 'test',
      status: 200,
      correlationId: 'abc',
      msg: 'request',
    });
  });

  it('given work under a correlation id, then its lines carry it, across waiting', async () => {
    const stream = new PassThrough();
    const log = createLogger('info', 'test', stream);
    await withCorrelation('abc', async () => {
      await Promise.resolve();
      log.info('inside');
    });
    expect(JSON.parse(String(stream.read()))).toMatchObject({ correlationId: 'abc' });
  });
});

describe('describeError', () => {
  it('given an error of the database, then the values it quotes are left out', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "12 maggio, Anna"'), {
      severity: 'ERROR',
      code: '22007',
      table: 'citizen',
      constraint: 'citizen_key',
      detail: 'Key (fiscal_code)=(SMPNNA85D52A944F) already exists',
    });
    const described = describeError(error);
    expect(described.summary).toBe('Error 22007 citizen.citizen_key');
    expect(JSON.stringify(described)).not.toMatch(/Anna|SMPNNA/);
  });

  it('given any other error, then where it happened is kept and what looks personal is masked', () => {
    const described = describeError(
      new TypeError('no iban IT60X0542811101000000123456 of anna@posta.example, tel. +39 333 1234567'),
    );
    expect(described.summary).toBe('TypeError no iban *** of ***, tel. ***');
    expect(described.frames[0]).toMatch(/^at /);
    expect(described.frames.join()).not.toContain('no iban');
  });

  it('given something that is no error, then it says nothing of it', () => {
    expect(describeError('Anna').summary).toBe('Unknown');
  });

  it.each(['SMPNNA85D52A944F', 'a.b@c.example', '3331234567'])('given %s, then it is masked', (text) => {
    expect(mask(`x ${text} y`)).toBe('x *** y');
  });
});
