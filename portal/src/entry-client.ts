import './styles/portal.scss';

/** At the latest after so many milliseconds: a tab in the background paints nothing. */
const PATIENCE = 1000;

/** Runs once the browser has painted what the server has drawn: to be read is worth more than to be pressed a moment sooner. */
function afterPaint(run: () => void): void {
  let ran = false;
  const once = (): void => {
    if (!ran) run();
    ran = true;
  };
  window.requestAnimationFrame(() => window.setTimeout(once));
  window.setTimeout(once, PATIENCE);
}

afterPaint(() => {
  const root = document.getElementById('root');
  if (root !== null) void import('./take-over').then(({ takeOver }) => takeOver(root));
});
