export const KEYS = 20;

/** Runs in the page: puts `window.bench` beside the contestant. It may use nothing of this file. */
export function measureInPage() {
  const { contestant } = window;
  const paints = [];
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  const errors = () => document.querySelectorAll(contestant.errors).length;
  addEventListener(
    'keydown',
    ({ timeStamp }) => void afterPaint().then((painted) => paints.push(painted - timeStamp)),
    true,
  );

  async function until(holds, what) {
    const end = performance.now() + 60_000;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
      await afterPaint();
    }
  }

  window.bench = {
    async mount(form) {
      await contestant.mount(document.getElementById('root'), form);
      const last = form.fields.findLast(({ shownWhen }) => shownWhen === undefined).key;
      await until(() => contestant.control(last) !== null, 'the last field');
      await afterPaint();
      await idle();
    },
    focus(key) {
      const control = contestant.control(key);
      control.scrollIntoView({ block: 'center' });
      control.focus();
    },
    settled: async () => {
      await afterPaint();
      await idle();
    },
    takePaints: () => middle(paints.splice(0)),
    async toggle(key) {
      const box = contestant.control(key);
      box.scrollIntoView({ block: 'center' });
      await afterPaint();
      await idle();
      const began = performance.now();
      box.click();
      return (await afterPaint()) - began;
    },
    async validate(expected) {
      await idle();
      const began = performance.now();
      contestant.submit();
      await until(() => errors() >= expected, `${expected} errors, there are ${errors()}`);
      return (await afterPaint()) - began;
    },
  };
}
