import { act, fireEvent, renderHook } from '@testing-library/react';
import { useAfterPointer } from './use-after-pointer';

const place = { current: document.body };

test('work waits until the pointer is released, and for the click that follows', async () => {
  const done: string[] = [];
  const { result } = renderHook(() => useAfterPointer(place));
  result.current(() => done.push('at once'));
  fireEvent.pointerDown(document.body);
  result.current(() => done.push('after'));
  expect(done).toEqual(['at once']);
  fireEvent.pointerUp(document.body);
  fireEvent.click(document.body);
  done.push('click');
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(done).toEqual(['at once', 'click', 'after']);
});
