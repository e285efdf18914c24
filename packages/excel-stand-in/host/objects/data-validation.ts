import { contains, intersection, without } from '../a1';
import { asBoolean, asRecord, objectAt } from '../argument';
import { invalidArgument } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { formulaOfRange } from '../range-address';
import { requireUnlocked } from '../range-content';
import type { Session } from '../session';
import type { AreasRef, RangeRef } from '../sheets';
import type { Area, DataValidation } from '../model';

/** The members of Excel.DataValidationRule, with the value of `type` for each. */
const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Returns the validation of the areas. Undefined if they have none, or different ones. */
function validationOf({ sheet, areas }: AreasRef): DataValidation | undefined {
  return sheet.validations.find((validation) =>
    areas.every((area) => validation.areas.some((own) => contains(own, area))),
  );
}

function touches({ sheet, areas }: AreasRef): boolean {
  return sheet.validations.some((validation) =>
    validation.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

function typeOf(ref: AreasRef): string {
  const validation = validationOf(ref);
  if (!validation) return touches(ref) ? 'Inconsistent' : 'None';
  return KINDS[Object.keys(validation.rule)[0] ?? ''] ?? 'None';
}

/** Removes the areas from every validation. A cell can have only one, and gets a new one. */
function cutOut({ sheet, areas }: AreasRef): void {
  sheet.validations = sheet.validations
    .map((validation) => ({
      ...validation,
      areas: areas.reduce<readonly Area[]>(
        (left, cut) => left.flatMap((own) => without(own, cut)),
        validation.areas,
      ),
    }))
    .filter((validation) => validation.areas.length > 0);
  sheet.revision++;
}

function setRule(session: Session, ref: AreasRef, value: unknown): void {
  requireUnlocked(session, ref);
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const known = kinds.every((kind) => kind in KINDS);
  if (kinds.length !== 1 || !known) throw invalidArgument('A rule is of one known kind.');
  cutOut(ref);
  ref.sheet.validations.push({ areas: ref.areas, rule: stored(rule), ignoreBlanks: true });
}

/** The most characters that Excel allows in the text of a list. */
const LONGEST_SOURCE = 255;

/**
 * Returns a rule as the host stores it: with addresses instead of ranges, as Excel returns them.
 */
function stored(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, fields]) => [
      kind,
      Object.fromEntries(
        Object.entries(asRecord(fields)).map(([name, value]) => [
          name,
          name === 'source' ? asSource(value) : asOperand(value),
        ]),
      ),
    ]),
  );
}

function asOperand(value: unknown): unknown {
  const range = objectAt([value], 0, 'Range');
  return range ? formulaOfRange(range.target as RangeRef) : value;
}

function asSource(value: unknown): unknown {
  const source = asOperand(value);
  if (typeof source === 'string' && source.length > LONGEST_SOURCE) {
    throw invalidArgument(`A list's source has at most ${LONGEST_SOURCE} characters.`);
  }
  return source;
}

function change(
  session: Session,
  ref: AreasRef,
  apply: (validation: DataValidation) => void,
): void {
  requireUnlocked(session, ref);
  const validation = validationOf(ref);
  if (!validation) throw invalidArgument('The cells have no rule yet.');
  apply(validation);
  ref.sheet.revision++;
}

const dataValidation: AnyClass = declareClass<AreasRef>({
  name: 'DataValidation',
  scalars: {
    type: { get: typeOf },
    rule: {
      get: (ref) => validationOf(ref)?.rule ?? {},
      set: (ref, value, session) => setRule(session, ref, value),
    },
    errorAlert: {
      get: (ref) => validationOf(ref)?.errorAlert ?? null,
      set: (ref, value, session) =>
        change(session, ref, (validation) => {
          validation.errorAlert = asRecord(value);
        }),
    },
    prompt: {
      get: (ref) => validationOf(ref)?.prompt ?? null,
      set: (ref, value, session) =>
        change(session, ref, (validation) => {
          validation.prompt = asRecord(value);
        }),
    },
    ignoreBlanks: {
      get: (ref) => validationOf(ref)?.ignoreBlanks ?? true,
      set: (ref, value, session) =>
        change(session, ref, (validation) => {
          validation.ignoreBlanks = asBoolean(value);
        }),
    },
  },
  methods: {
    clear: {
      kind: 'write',
      call: (ref, _args, session) => {
        requireUnlocked(session, ref);
        cutOut(ref);
      },
    },
  },
});

export const dataValidationClasses: readonly AnyClass[] = [dataValidation];
