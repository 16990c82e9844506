import { publicOrigin } from './config';
import { parseConfig } from './parse-config';

describe('parseConfig', () => {
  it('given an empty environment, then it is the embedded demo on localhost', () => {
    const config = parseConfig({}, '/srv/istanze');
    expect(config).toMatchObject({
      ok: true,
      value: {
        database: null,
        redisUrl: null,
        demo: true,
        dataDir: '/srv/istanze/.data',
        http: { host: '127.0.0.1', port: 4000, protocol: 'http', publicPort: 4000 },
        simulators: { httpUrl: 'http://localhost:4001' },
      },
    });
  });

  it('given a database of its own, then there is no demo unless asked for', () => {
    const environment = {
      DATABASE_URL: 'postgres://app@db/istanze',
      PUBLIC_URL: 'https://istanze.example.it',
    };
    expect(parseConfig(environment, '/srv')).toMatchObject({
      ok: true,
      value: { demo: false, simulators: null, http: { protocol: 'https', publicPort: null } },
    });
    expect(parseConfig({ ...environment, DEMO: 'true' }, '/srv')).toMatchObject({
      ok: true,
      value: { demo: true },
    });
  });

  it('given several mistakes, then it names all of them and repeats no password', () => {
    const config = parseConfig(
      { PORT: 'many', REDIS_URL: 'http://u:segreto@x', LOG_LEVEL: 'loud', DEMO: 'maybe' },
      '/srv',
    );
    expect(config.ok).toBe(false);
    const problems = config.ok ? [] : config.error;
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DEMO',
      'REDIS_URL',
      'LOG_LEVEL',
    ]);
    expect(problems.join()).not.toContain('segreto');
  });

  it('given an owner address alone, then it asks for the application address', () => {
    expect(parseConfig({ DATABASE_OWNER_URL: 'postgres://owner@db/istanze' }, '/srv').ok).toBe(false);
  });

  it('given a public port, then origins carry it', () => {
    const config = parseConfig({ PORT: '4010' }, '/srv');
    expect(config.ok && publicOrigin(config.value.http, 'localhost')).toBe('http://localhost:4010');
  });
});
