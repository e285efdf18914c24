import { contains, intersection } from '../a1';
import { asBoolean, asRecord } from '../argument';
import { invalidArgument } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { requireUnlocked } from '../range-content';
import type { Session } from '../session';
import type { AreasRef } from '../sheets';
import type { Area, DataValidation } from '../model';

/** The kinds of rule, as members of `Excel.DataValidationRule`, and what `type` says of each. */
const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The validation that all the areas share; undefined when there is none or they differ. */
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

/** Cuts the areas out of every validation, so that a cell has one at most. */
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

/** What is left of an area, in up to four parts. */
function without(area: Area, cut: Area): Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...common, left: area.left, right: common.left - 1 },
    { ...common, left: common.right + 1, right: area.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

function setRule(session: Session, ref: AreasRef, value: unknown): void {
  requireUnlocked(session, ref);
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const known = kinds.every((kind) => kind in KINDS);
  if (kinds.length !== 1 || !known) throw invalidArgument('A rule is of one known kind.');
  cutOut(ref);
  ref.sheet.validations.push({ areas: ref.areas, rule, ignoreBlanks: true });
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

export const dataValidation: AnyClass = declareClass<AreasRef>({
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
