import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { holdControls } from './hold-controls';

const PAGE = (
  <>
    <form>
      <input aria-label="text" defaultValue="" />
      <button type="submit">Send</button>
    </form>
    <form action="/away" method="post">
      <button type="submit">Leave</button>
    </form>
    <a href="/there">There</a>
  </>
);

describe('controls of a page that nobody answers yet', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function aDrawnPage() {
    const root = document.createElement('div');
    root.innerHTML = renderToString(PAGE);
    document.body.replaceChildren(root);
    holdControls(root);
    const inert = () =>
      [...root.querySelectorAll<HTMLElement>('form, button, a')].map((one) => one.inert === true);
    return { root, inert };
  }

  it('given a page as it was sent, then its forms and buttons are held; what works alone is not', () => {
    expect(aDrawnPage().inert()).toEqual([true, true, false, false, false]);
  });

  it('given the page taken over, then they are let go', async () => {
    const { root, inert } = aDrawnPage();
    await act(async () => void hydrateRoot(root, PAGE));
    act(() => jest.advanceTimersByTime(200));
    expect(inert()).toEqual([false, false, false, false, false]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('given that nobody comes, then they are held for a while and let go', () => {
    const { inert } = aDrawnPage();
    jest.advanceTimersByTime(10_000);
    expect(inert()[0]).toBe(true);
    jest.advanceTimersByTime(11_000);
    expect(inert()).toEqual([false, false, false, false, false]);
  });
});
