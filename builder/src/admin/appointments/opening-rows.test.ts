import { nextRule, nextTopic, weekdayName } from './opening-rows';

test('a new desk has the hours of the last one, the day after', () => {
  const first = nextRule([]);
  expect(nextRule([{ ...first, from: '15:00', to: '18:00', weekday: 4 }])).toMatchObject({
    from: '15:00',
    to: '18:00',
    weekday: 5,
  });
  expect(nextRule([{ ...first, weekday: 5 }]).weekday).toBe(1);
});

test('no two desks and no two topics have one id', () => {
  const [rule, topic] = [nextRule([]), nextTopic([])];
  expect(nextRule([rule]).id).not.toBe(rule.id);
  expect(nextTopic([topic]).id).not.toBe(topic.id);
});

test('the days of the week begin with Monday', () => {
  expect([1, 6].map((day) => weekdayName(day, 'it'))).toEqual(['lunedì', 'sabato']);
});
