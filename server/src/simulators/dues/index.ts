import { join } from 'node:path';
import { romeDate } from '@istanze/shared';
import { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS } from '../kernel/wire-faults';
import { asOf, DuesBook, type KeptDue } from './book';
import { wireRoutes } from './routes';

const FAULTS: readonly Fault[] = [
  { code: 'malformed', label: 'risponde cose senza senso', takes: 'nothing' },
  { code: 'amount', label: 'dice un importo più alto', takes: 'cents' },
  ...WIRE_FAULTS,
];
const STATES = { open: 'da pagare', 'in-payment': 'in pagamento', paid: 'pagato', closed: 'fuori termine' };

/** The municipality's system of taxes and fines, as a portal sees it. */
export function createDues(context: SimulatorContext): Simulator {
  const journal = new Journal(join(context.folder, 'dues.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const today = (): string => romeDate(context.now().toISOString());
  const book = new DuesBook(journal, context.people, today());
  const router = Router();
  router.use('/v1', wireRoutes(context, misbehaviours, book));
  const dues = (): readonly KeptDue[] => [...book.all.values()];
  return {
    name: 'dues',
    title: 'Tributi e multe',
    summary:
      'Il gestionale con quello che i cittadini devono pagare: a chi, quanto oggi, e che cosa è già pagato.',
    journal,
    misbehaviours,
    router,
    content: () =>
      card(
        'Pagamenti dovuti',
        table(
          'Pagamenti dovuti',
          ['Codice avviso', 'Codice fiscale', 'Motivo', 'Data', 'Oggi', 'Stato', 'Pagamento'],
          dues().map((due) => row(due, today())),
        ),
      ),
    state: () => ({ dues: dues().map((due) => ({ ...due, ...asOf(due, today()) })) }),
  };
}

function row(due: KeptDue, today: string): readonly string[] {
  const { amount, state } = asOf(due, today);
  const euros = `${(amount / 100).toFixed(2).replace('.', ',')} €`;
  const what = due.object === null ? due.reason : `${due.reason}, ${due.object}`;
  return [due.code, due.fiscalCode, what, due.date, euros, STATES[state], due.paidBy ?? due.heldBy ?? ''];
}
