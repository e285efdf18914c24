/**
 * Counts how many plausible header rows are recognised or asked about. None may be recognised
 * wrongly.
 */
import { serialOf } from '../../../src/domain/calendar';
import type { CellScalar } from '../../../src/workbook/grid';
import { TABLES, type Role } from '../../../src/workbook/tables';
import type { RecognisedRegion } from '../../../src/workbook/recognise';
import type { TableDefinition } from '../../../src/workbook/table';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf } from '../sheets';
import { HEADER_ROWS, type MainRole } from './header-rows';

interface Header {
  readonly header: string;
  readonly field: string | null;
}

const headersOf = (row: string): readonly Header[] =>
  row.split(' | ').map((part) => {
    const [header = '', field] = part.split(' = ');
    return { header, field: field ?? null };
  });

/** Returns a value that a column of this field could contain. */
function cellFor(role: Role, field: string | null, row: number): CellScalar {
  const definition: TableDefinition = TABLES[role];
  const kind = field === null ? 'other' : definition.columns[field]?.kind.name;
  switch (kind) {
    case 'date':
      return serialOf(2016, 3, 1) + row;
    case 'period':
      return row === 0 ? '2016-I' : '2016-II';
    case 'people':
    case 'count':
      return 2 + row;
    case 'money':
      return 450.5 + row;
    case 'backlog':
      return row === 0 ? 50 : '';
    case 'yes-no':
      return 'nee';
    case 'choice':
      return definition.columns[field ?? '']?.kind.options[0] ?? '';
    default:
      return `${(field ?? 'x').slice(0, 1).toUpperCase()}-${row + 100}`;
  }
}

type Outcome = 'recognised' | 'asked' | 'missed' | 'wrong';

interface Judged {
  readonly outcome: Outcome;
  readonly why: string;
  /** The columns whose field was neither recognised nor asked about. */
  readonly lost: readonly string[];
}

function judge(role: MainRole, row: string): Judged {
  const headers = headersOf(row);
  const bodies = [0, 1].map((at) => headers.map(({ field }) => cellFor(role, field, at)));
  const sheet = sheetOf('Blad1', [headers.map(({ header }) => header), ...bodies]);
  const { recognition } = understand(workbookOf([sheet]), serialOf(2016, 12, 31));
  const [region] = recognition.regions;
  if (region === undefined) return { outcome: 'missed', why: 'no region', lost: [] };
  if (region.role !== null && region.role !== role) {
    return { outcome: 'wrong', why: `taken for ${region.role}`, lost: [] };
  }
  return region.role === null ? judgeAsked(role, region) : judgeColumns(headers, region);
}

function judgeAsked(role: MainRole, { isAsked, candidates }: RecognisedRegion): Judged {
  const isAmong = isAsked && candidates.some((candidate) => candidate.role === role);
  const why = candidates.map((candidate) => candidate.role).join(', ');
  return { outcome: isAmong ? 'asked' : 'missed', why, lost: [] };
}

function judgeColumns(headers: readonly Header[], { columns }: RecognisedRegion): Judged {
  const indexes = columns?.indexes ?? {};
  const asked = new Set(
    (columns?.questions ?? []).flatMap((question) =>
      question.kind === 'which-field' ? question.fields : [question.field],
    ),
  );
  const wrong = Object.entries(indexes).filter(
    ([field, index]) => index !== null && headers[index]?.field !== field,
  );
  if (wrong.length > 0) {
    const why = wrong.map(([field, at]) => `${field} from ${headers[at ?? -1]?.header ?? ''}`);
    return { outcome: 'wrong', why: why.join(', '), lost: [] };
  }
  const lost = headers.flatMap(({ header, field }, index) =>
    field === null || indexes[field] === index || asked.has(field) ? [] : [header],
  );
  const missing = columns?.missing ?? [];
  if (missing.length > 0) return { outcome: 'missed', why: `lacks ${missing.join(', ')}`, lost };
  return { outcome: asked.size > 0 ? 'asked' : 'recognised', why: [...asked].join(', '), lost };
}

const LEAST_PART = 0.9;

describe.each(Object.keys(HEADER_ROWS) as MainRole[])('header rows of %s', (role) => {
  const rows = HEADER_ROWS[role];
  const judged = rows.map((row) => ({ row, ...judge(role, row) }));
  const count = (outcome: Outcome): number =>
    judged.filter((one) => one.outcome === outcome).length;

  afterAll(() => {
    const fields = rows.flatMap(headersOf).filter(({ field }) => field !== null).length;
    const lost = judged.flatMap((one) => one.lost).length;
    console.log(
      `${role}: ${rows.length} header rows, ${count('recognised')} recognised, ` +
        `${count('asked')} asked, ${count('missed')} missed, ${count('wrong')} wrong; ` +
        `${lost} of ${fields} columns lost.`,
    );
  });

  test('are at least thirty', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
  });

  test('are never recognised wrongly', () => {
    expect(judged.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
  });

  test('are recognised or asked about in nine of ten cases', () => {
    const missed = judged.filter(({ outcome }) => outcome === 'missed');
    expect({ isEnough: missed.length <= rows.length * (1 - LEAST_PART), missed }).toMatchObject({
      isEnough: true,
    });
  });
});
