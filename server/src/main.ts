import 'reflect-metadata';
import { compose, entities } from './compose';
import { runProcess } from './run-process';

void runProcess({ compose, entities }, true);
