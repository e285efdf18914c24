import { join } from 'node:path';
import { writeChecksDocument } from './checks-docs';

writeChecksDocument(join(__dirname, '..', 'docs', 'controles.md'));
