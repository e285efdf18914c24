/** Writes the documents that are made from declarations: `npm run docs`. */
import { join } from 'node:path';
import { writeChecksDocument } from './checks-docs';
import { writeFunctionReference } from './functions-reference';
import { writeReportDocument } from './report-docs';
import { writeSettingsDocument } from './settings-docs';

const DOCS = join(__dirname, '..', 'docs');

writeFunctionReference(join(DOCS, 'functies'));
writeChecksDocument(join(DOCS, 'controles.md'));
writeReportDocument(join(DOCS, 'rapport.md'));
writeSettingsDocument(join(DOCS, 'instellingen.md'));
