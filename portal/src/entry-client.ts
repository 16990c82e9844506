import { holdControls } from './hold-controls';
import './styles/portal.scss';

/** At the latest after so many milliseconds: a tab in the background paints nothing. */
const PATIENCE = 500;

/** Runs once the browser has painted what the server has drawn: to be read is worth more than to be pressed a moment sooner. */
function afterPaint(run: () => void): void {
  let ran = false;
  const once = (): void => {
    if (!ran) run();
    ran = true;
  };
  new PerformanceObserver(once).observe({ type: 'paint', buffered: true });
  window.setTimeout(once, PATIENCE);
}

const root = document.getElementById('root');
if (root !== null) holdControls(root);

afterPaint(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-after-paint]'))
    link.rel = link.dataset['afterPaint'] ?? '';
  if (root !== null) void import('./take-over').then(({ takeOver }) => takeOver(root));
});
