import { join } from 'node:path';
import { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS } from '../kernel/wire-faults';
import { Book } from './book';
import { dailyRegister } from './daily-register';
import { overview } from './pages';
import { wireRoutes } from './routes';

const FAULTS: readonly Fault[] = [
  { code: 'down', label: 'è fermo finché non annulli', takes: 'nothing' },
  {
    code: 'hang-after-commit',
    label: 'dà il numero alle prossime registrazioni, ma non risponde',
    takes: 'nothing',
  },
  { code: 'attachment-fails', label: 'non tiene i prossimi allegati', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** The protocol register of a municipality that keeps its own, for the offices it knows. */
export function createRegister(context: SimulatorContext): Simulator {
  const journal = new Journal(join(context.folder, 'register.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const book = new Book(journal, context);
  const router = Router();
  router.use('/v1', wireRoutes({ key: context.secrets.registerKey, misbehaviours, book }));
  router.get('/giornaliero/:file', (request, response) => {
    const day = /^(\d{4}-\d{2}-\d{2})\.csv$/.exec(request.params.file)?.[1];
    if (day === undefined) return void response.status(404).send('');
    response
      .type('text/csv; charset=utf-8')
      .attachment(`registro-giornaliero-${day}.csv`)
      .send(`\uFEFF${dailyRegister(book, day)}`);
  });
  return {
    name: 'register',
    title: 'Protocollo informatico',
    summary:
      'Il registro di protocollo di un Comune che ne ha uno proprio: dà i numeri e conserva impronte e allegati.',
    journal,
    misbehaviours,
    router,
    content: () => overview(book),
    state: () => ({ entries: book.entries }),
  };
}
