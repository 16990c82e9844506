import { readFileSync } from 'node:fs';
import './report-processor-time.mjs';

const [file, told] = process.argv.slice(2);
const { serve } = await import(file);
process.send({ kind: 'ready', port: await serve(JSON.parse(readFileSync(told, 'utf8'))) });
process.on('disconnect', () => process.exit(0));
