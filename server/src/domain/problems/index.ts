export { ProblemResolver } from './problem.resolver';
