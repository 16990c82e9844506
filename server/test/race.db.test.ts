import { openRaceTrack, type RaceTrack } from './race-for-an-activity';

/** Ten in every run of the tests; `npm run race` runs a thousand. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 10);

describe(`sixteen operators after one activity, ${ROUNDS} times`, () => {
  let track: RaceTrack;
  beforeAll(async () => {
    track = await openRaceTrack();
  });
  afterAll(() => track.close());

  test(
    'one wins each time, and no version is missing or twice',
    async () => {
      for (let round = 0; round < ROUNDS; round++)
        expect(await track.race()).toEqual({ winners: 1, assignedToWinner: true, versionsWithoutGaps: true });
    },
    60_000 + ROUNDS * 3000,
  );
});
