import { Session } from 'node:inspector/promises';

const session = new Session();
const LINES_APART_US = 250;

/** Loaded into every contestant's process: what it used of the processor so far, in microseconds, and a profile where one is wanted. */
const answers = {
  'processor-time': () => {
    const { user, system } = process.cpuUsage();
    return { used: user + system };
  },
  'profile-begin': async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: LINES_APART_US });
    await session.post('Profiler.start');
    return {};
  },
  'profile-end': async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return { profile };
  },
};

process.on('message', async (message) => {
  if (Object.hasOwn(answers, message)) process.send({ kind: message, ...(await answers[message]()) });
});
