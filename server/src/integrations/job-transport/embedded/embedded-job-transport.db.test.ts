import { describeOutbox } from '../../../../test/outbox-contract';
import { EmbeddedJobTransport } from './embedded-job-transport';

describeOutbox('the embedded transport', () => new EmbeddedJobTransport(() => undefined));
