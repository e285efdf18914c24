import { join } from 'node:path';
import { writeFunctionReference } from './functions-reference';

writeFunctionReference(join(__dirname, '..', 'docs', 'functies'));
