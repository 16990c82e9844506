/** Runs in the page: puts `window.bench` beside the contestant. It may use nothing of this file. */
export function measureInPage() {
  const { designer } = window;
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  let frames = [];
  let recording = false;

  async function until(holds, what) {
    const end = performance.now() + 30_000;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
      await afterPaint();
    }
  }

  window.bench = {
    async open(form) {
      await designer.open(document.getElementById('root'), form);
      await until(() => designer.row(form.fields.at(-1).key) !== null, 'the last field');
      await afterPaint();
      await idle();
    },
    async settled() {
      await afterPaint();
      await idle();
    },
    reveal(key) {
      const row = designer.row(key);
      row.scrollIntoView({ block: 'center' });
      const { left, top } = row.getBoundingClientRect();
      return { x: left + 24, y: top + 10 };
    },
    async remove(key) {
      designer.remove(key);
      await until(() => designer.row(key) === null, 'the field taken away');
    },
    /** Takes the removal of a field back, or does it again, until the frame that shows it. */
    async step(way, key) {
      designer[way]();
      await until(() => (designer.row(key) === null) === (way === 'redo'), way);
      await afterPaint();
    },
    isDragging: () => document.querySelector(designer.dragged) !== null,
    countFrames() {
      frames = [];
      recording = true;
      const note = (at) => {
        frames.push(at);
        if (recording) requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    /** Frames a second since the count began, and the milliseconds that nineteen of twenty stayed under. */
    takeFrames() {
      recording = false;
      const gaps = frames.slice(1).map((at, index) => at - frames[index]);
      const whole = frames.at(-1) - frames[0];
      return {
        fps: (gaps.length * 1000) / whole,
        frame: gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)],
      };
    },
  };
}
