import { createTopics } from './topics';

test('who reads a path hears of that path alone, once for each telling', () => {
  const topics = createTopics();
  const heard: string[] = [];
  topics.topic('a').subscribe(() => heard.push('a'));
  const stop = topics.topic('b').subscribe(() => heard.push('b'));

  topics.tell(['a', 'a', 'nobody']);
  expect(heard).toEqual(['a']);
  topics.tell(['b', 'a']);
  expect(heard).toEqual(['a', 'b', 'a']);
  stop();
  topics.tellAll();
  expect(heard).toEqual(['a', 'b', 'a', 'a']);
});

test('every topic has grown before the first listener hears of one', () => {
  const topics = createTopics();
  const seen: number[] = [];
  topics.topic('a').subscribe(() => seen.push(topics.topic('b').revision()));
  topics.topic('b').subscribe(() => seen.push(topics.topic('a').revision()));
  topics.tell(['a', 'b']);
  expect(seen).toEqual([1, 1]);
});

test('a listener that leaves while it is told lets the others hear', () => {
  const topics = createTopics();
  const heard: string[] = [];
  const topic = topics.topic('a');
  const stop = topic.subscribe(() => {
    heard.push('first');
    stop();
  });
  topic.subscribe(() => heard.push('second'));
  topics.tell(['a']);
  topics.tell(['a']);
  expect(heard).toEqual(['first', 'second', 'second']);
});

test('a topic is one and the same whenever it is asked for', () => {
  const topics = createTopics();
  expect(topics.topic('a')).toBe(topics.topic('a'));
});
