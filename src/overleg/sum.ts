export { sum } from '../domain/sum';
