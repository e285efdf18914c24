import { asBoolean, asText, objectAt, textAt } from '../argument';
import { formatAddress, isCellName } from '../a1';
import { itemOrThrow, invalidArgument, itemAlreadyExists, lacking } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { formulaOfRange, rangeOfFormula } from '../range-address';
import type { Session } from '../session';
import type { RangeRef } from '../sheets';
import { allTables, tableByKey } from '../tables';
import type { CellValue, DefinedName, Sheet } from '../model';

/** The names of the workbook, or of one sheet. */
interface NamesRef {
  readonly sheet?: Sheet;
}

function namesIn({ sheet }: NamesRef, session: Session): DefinedName[] {
  return session.workbook.names.filter((name) => name.sheetId === sheet?.id);
}

function nameByKey(ref: NamesRef, key: string, session: Session): DefinedName | null {
  const lower = key.toLowerCase();
  return namesIn(ref, session).find((name) => name.name.toLowerCase() === lower) ?? null;
}

/** Returns the Excel.NamedItemType of a name. */
function typeOf(item: DefinedName, session: Session): string {
  if (rangeOfFormula(session, item.formula)) return 'Range';
  const value = computed(item, session);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Matches a formula that is a text, a number, TRUE or FALSE: `="ja"`, `=1.5`. */
const CONSTANT = /^=(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|(TRUE|FALSE))$/i;

/** Returns the value of the name's formula. */
function computed({ formula }: DefinedName, session: Session): CellValue {
  const [isConstant, text, number, truth] = CONSTANT.exec(formula) ?? [];
  if (isConstant) {
    if (text !== undefined) return text.replaceAll('""', '"');
    return number === undefined ? truth?.toUpperCase() === 'TRUE' : Number(number);
  }
  const values = session.valuesOf(formula);
  if (!values) throw lacking('NamedItem', 'value of a formula, without a calculator');
  const [row = [], ...others] = values;
  if (others.length > 0 || row.length !== 1) throw lacking('NamedItem', 'value of an array');
  return row[0] ?? null;
}

const namedItem: AnyClass = declareClass<DefinedName>({
  name: 'NamedItem',
  id: '_Id',
  scalars: {
    _Id: { get: (item) => item.name },
    name: { get: (item) => item.name },
    type: { get: typeOf },
    value: {
      get: (item, session) => {
        const at = rangeOfFormula(session, item.formula);
        if (at) return formatAddress(at.sheet.name, at.area);
        const value = computed(item, session);
        return typeof value === 'object' ? value?.error : value;
      },
    },
    formula: {
      since: '1.7',
      get: (item) => item.formula,
      set: (item, value, session) => {
        item.formula = asFormula(asText(value));
        session.workbook.revision++;
      },
    },
    scope: {
      since: '1.4',
      get: (item) => (item.sheetId === undefined ? 'Workbook' : 'Worksheet'),
    },
    visible: {
      get: (item) => item.visible,
      set: (item, value, session) => {
        item.visible = asBoolean(value);
        session.workbook.revision++;
      },
    },
  },
  methods: {
    getRange: {
      kind: 'read',
      of: 'Range',
      call: (item, _args, session) => itemOrThrow(rangeOfFormula(session, item.formula)),
    },
    getRangeOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'Range',
      call: (item, _args, session) => rangeOfFormula(session, item.formula),
    },
    delete: {
      since: '1.4',
      kind: 'write',
      call: (item, _args, session) => {
        const { workbook } = session;
        workbook.names = workbook.names.filter((other) => other !== item);
        workbook.revision++;
      },
    },
  },
});

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function addName(ref: NamesRef, args: readonly unknown[], session: Session): DefinedName {
  const name = textAt(args, 0);
  if (!NAME.test(name) || isCellName(name)) {
    throw invalidArgument('A name begins with a letter, has no spaces and is no address.');
  }
  if (nameByKey(ref, name, session) || tableByKey(allTables(session.workbook), name)) {
    throw itemAlreadyExists();
  }
  const item: DefinedName = {
    name,
    formula: formulaOf(args),
    visible: true,
    ...(ref.sheet ? { sheetId: ref.sheet.id } : {}),
  };
  session.workbook.names.push(item);
  session.workbook.revision++;
  return item;
}

function formulaOf(args: readonly unknown[]): string {
  const object = objectAt(args, 1, 'Range');
  if (!object) return asFormula(textAt(args, 1));
  return formulaOfRange(object.target as RangeRef);
}

const namedItemCollection: AnyClass = declareClass<NamesRef>({
  name: 'NamedItemCollection',
  items: { of: 'NamedItem', list: namesIn },
  methods: {
    add: { since: '1.4', kind: 'write', of: 'NamedItem', call: addName },
    getCount: {
      since: '1.4',
      kind: 'read',
      call: (ref, _args, session) => namesIn(ref, session).length,
    },
    getItem: {
      kind: 'read',
      of: 'NamedItem',
      call: (ref, args, session) => itemOrThrow(nameByKey(ref, textAt(args, 0), session)),
    },
    getItemOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'NamedItem',
      call: (ref, args, session) => nameByKey(ref, textAt(args, 0), session),
    },
  },
});

export const namedItemClasses: readonly AnyClass[] = [namedItem, namedItemCollection];
