import { addDays, firstDayOf, halfYearOf } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { type CoaPosition, lastDayCounted } from '../../workbook/tables/coa-positions';
import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  backlogText,
  cell,
  countCell,
  emptyLine,
  figureLinesOf,
  subheadingLine,
} from '../line';
import type {
  Gate,
  PublicCount,
  Published,
  PublicFigure,
  PublicText,
  PublicWords,
} from '../public';
import { STEP } from '../rounding';
import { type Corrected, correctedIn, ledgersByQuota, type Situation } from '../situation';
import { type LinkedFigures, linkedFigures } from './linked-figures';
import { backlogByDay } from './standing-figures';

/** How many people COA counts as housed, and how many the partners count on the same day. */
export interface CoaFigures {
  /** Null if COA gave no figure that counts up to the day of the figures or an earlier day. */
  readonly position: {
    /** COA's date for its most recent figure that does not count beyond the day of the figures. */
    readonly stated: SerialDay;
    /** The last day that both counts include. */
    readonly on: SerialDay;
    /** The first day of the half-year that both count. */
    readonly since: SerialDay;
    /** People, by COA's count and by our own. */
    readonly coa: number;
    readonly ours: number;
    /** The part of our own count that comes from corrections. */
    readonly corrected: Corrected;
    readonly difference: number;
    /** People housed from `since` to `on` whom nobody had reported to COA by `on`. */
    readonly notReported: number;
    readonly isAllReported: boolean;
    /** The rest of the difference. */
    readonly otherwise: number;
    /** Null if COA's row gives none. */
    readonly backlog: CoaBacklog | null;
    /** Whether our own counts are rounded. */
    readonly isRounded: boolean;
    readonly isBacklogRounded: boolean;
  } | null;
  readonly linked: LinkedFigures | null;
}

/** In people. A positive number is a backlog. */
export interface CoaBacklog {
  readonly coa: number;
  /** By the dagnorm (see the glossary). Null if Taakstelling lacks a half-year up to `on`. */
  readonly ours: number | null;
}

function coaFigures(situation: Situation): CoaFigures {
  return { position: positionOf(situation), linked: linkedFigures(situation) };
}

function positionOf(situation: Situation): CoaFigures['position'] {
  const { asOf, tables, settings, placements, counted, isExact } = situation;
  const position = (tables.coaPositions ?? [])
    .filter((one) => lastDayCounted(one, settings) <= asOf)
    .reduce<CoaPosition | null>((last, one) => (last && last.asOf > one.asOf ? last : one), null);
  if (!position) return null;
  const on = lastDayCounted(position, settings);
  const since = firstDayOf(halfYearOf(on));
  const isInPeriod = (day: SerialDay) => day >= since && day <= on;
  const ours = sum(placements.filter((one) => isInPeriod(one.on)).map(({ persons }) => persons));
  const unreported = (tables.placements ?? []).filter(
    ({ counts, date, reportedOn }) =>
      counts && isInPeriod(date) && (reportedOn === null || reportedOn > on),
  );
  const peopleUnreported = sum(unreported.map(({ persons }) => persons));
  const notReported = counted(peopleUnreported);
  const difference = ours - position.housed;
  const otherwise = difference - notReported;
  const isRounded = !isExact(on) || !isExact(addDays(since, -1));
  return {
    stated: position.asOf,
    on,
    since,
    coa: position.housed,
    ours,
    corrected: correctedIn(situation, since, on),
    difference,
    notReported,
    isAllReported: peopleUnreported === 0,
    otherwise,
    backlog:
      position.backlog === null
        ? null
        : { coa: position.backlog, ours: backlogByDay(ledgersByQuota(situation)(on), on) },
    isRounded,
    isBacklogRounded: !isExact(on),
  };
}

/**
 * The block is printed under the heading of `standingDetails`. Without a figure of COA, it has the
 * same lines with dashes, so that no line below moves.
 */
export const coa = defineBlock({
  key: 'coa',
  figures: coaFigures,
  isReckonedAnew: true,
  // Anybody may know COA's figure. Our count comes from the public line (`public-line.ts`), and the
  // rest is rounded. Only officials see how many were linked: on the reference day, that is the sum
  // of the people waiting, housed and expected, and would tell a small one of them.
  publish: ({ position, linked }, gate) => ({
    linked: gate.officialsOnly(linked),
    isLinkedShown: gate.officialsOnly(true) !== null,
    position: position && publicPosition(position, gate),
  }),
  lines: ({ position, linked, isLinkedShown }, context) => {
    const { words } = context;
    const { coa: w } = words;
    const figureLine = figureLinesOf('coa', w);
    const line = (
      id: 'coa' | 'ours' | 'difference' | 'notReported' | 'otherwise',
      explanation: PublicText | '',
    ) =>
      figureLine(
        id,
        position ? countCell(position[id], words) : cell(words.none, 'textFigure'),
        explanation,
      );
    return {
      lines: [
        subheadingLine('coa.heading', w.heading),
        line(
          'coa',
          position ? w.coaOn(words.day(position.stated), words.day(position.on)) : w.none,
        ),
        line(
          'ours',
          position ? w.oursSince(words.day(position.since), words.day(position.on)) : '',
        ),
        figureLine(
          'corrections',
          position ? countCell(position.corrected, words) : cell(words.none, 'textFigure'),
          position ? correctionsExplained(position.corrected, words) : '',
        ),
        line('difference', position ? differenceExplained(position.difference, words) : ''),
        line('notReported', position ? notReportedExplained(position.notReported, words) : ''),
        line('otherwise', position ? otherwiseExplained(position.otherwise, words) : ''),
        figureLine(
          'backlog',
          backlogCell(position?.backlog?.coa ?? null, words),
          position ? backlogExplained(position, words) : '',
        ),
        ...linkedLines(linked, isLinkedShown, context),
        emptyLine('coa.end'),
      ],
    };
  },
  json: ({ position, linked }) => {
    const linking = { linking: linked && { ...linked, referenceDay: isoDay(linked.referenceDay) } };
    if (!position) return { coa: null, ...linking };
    const {
      isRounded: _,
      isBacklogRounded: __,
      stated,
      on,
      since,
      corrected,
      ...counts
    } = position;
    const days = { stated: isoDay(stated), on: isoDay(on), since: isoDay(since) };
    return { coa: { ...days, ...counts, corrections: corrected.people }, ...linking };
  },
  jsonMeans: {
    coa: '`null` zonder stand van COA. `coa`: de telling van COA. `ours`: die van de partners. Beide lopen van `since` tot en met `on`; `stated` is de datum die COA zelf geeft. `corrections`: het deel van `ours` uit de tabel Correcties. `difference`: het verschil, waarvan `notReported` nog niet is afgemeld (`isAllReported`: niemand) en `otherwise` de rest is. `backlog`: de achterstand op die dag volgens COA en volgens de partners, naar de dagnorm',
    linking:
      'koppelen op tijd: `linked` personen gekoppeld op `referenceDay` (`isSofar`: die dag is nog niet voorbij) van `needed` nodig, dus `tooFew` te weinig; beide `null` zolang `dayUnknown` niet 0 is: personen die na die dag verhuisden en niet in Kandidaten staan; `backlog`: de achterstand, hoogstens voor `byLinking` door te weinig koppelen en voor `otherwise` niet; `stillWaiting`: personen die op tijd gekoppeld waren en nu nog wachten; `null` zonder de tabel Kandidaten of het halfjaar in Taakstelling',
  },
});

function correctionsExplained(corrected: PublicCount, { coa: w }: PublicWords): PublicText {
  return corrected === 0 ? w.noCorrections : w.correctionsAre;
}

/** How far a rounded count may be off, by what is counted; `few` if it is shown as below five. */
const ROUNDING = { ours: 4, count: 2, few: STEP - 1 } as const;

function publicPosition(position: NonNullable<CoaFigures['position']>, gate: Gate) {
  const { isRounded, isAllReported, backlog } = position;
  const isWithinRounding = isRounded && Math.abs(position.difference) < STEP;
  const isAdministrators = gate.officialsOnly(true) === null;
  const ofReported = isAllReported ? 0 : position.notReported > 0 ? ROUNDING.count : ROUNDING.few;
  const margin = isAdministrators ? ofReported + (isRounded ? ROUNDING.ours : 0) : 0;
  const isOtherwiseRounding = position.otherwise !== 0 && Math.abs(position.otherwise) <= margin;
  const hidden = 'hidden' as const;
  return {
    stated: position.stated,
    on: position.on,
    since: position.since,
    coa: gate.declared(position.coa),
    ours: gate.reckoned(position.ours, isRounded),
    corrected: gate.corrected(position.corrected),
    difference: isWithinRounding ? hidden : gate.reckoned(position.difference, isRounded),
    notReported: isWithinRounding ? hidden : gate.tallied(position.notReported, isAllReported),
    otherwise: isWithinRounding
      ? hidden
      : gate.reckoned(isOtherwiseRounding ? 0 : position.otherwise, true),
    backlog: backlog && {
      coa: gate.declared(backlog.coa),
      ours: backlog.ours === null ? null : gate.reckoned(backlog.ours, position.isBacklogRounded),
    },
  };
}

function linkedLines(
  linked: Published<LinkedFigures> | null,
  isShown: boolean,
  { words, hasCounts, missing }: PublicContext,
) {
  const { coa: w } = words;
  const line = figureLinesOf('coa', w);
  const none = cell(words.none, 'textFigure');
  if (!linked) {
    const { householdsUnknown, householdsMissing } = words.homesNeeded;
    const unknown = hasCounts ? householdsUnknown : householdsMissing;
    const why = missing === null ? unknown : words.head.periodMissing(missing);
    return [line('linked', none, isShown ? why : w.linkedNotShown), line('byLinking', none)];
  }
  const { referenceDay, isSofar, linked: people, dayUnknown, needed, tooFew, backlog } = linked;
  const day = words.day(referenceDay);
  if (people === null || tooFew === null) {
    return [line('linked', none, w.linkedUnknown(dayUnknown)), line('byLinking', none)];
  }
  return [
    line(
      'linked',
      cell(people, 'figure'),
      isSofar ? w.linkedSofar(needed, day) : w.linkedBy(day, needed, tooFew),
    ),
    line(
      'byLinking',
      backlog ? backlogCell(backlog.byLinking, words) : none,
      backlog ? w.byLinkingIs(linked.stillWaiting) : '',
    ),
  ];
}

function differenceExplained(figure: PublicCount, { coa: w }: PublicWords): PublicText {
  return figure === 'hidden' ? w.differenceHidden : w.differenceIs;
}

function notReportedExplained(figure: PublicCount, { coa: w }: PublicWords): PublicText | '' {
  return figure === 'hidden' ? '' : w.notReportedIs;
}

/** What to do about the rest of the difference. Nothing, if rounding alone can cause it. */
function otherwiseExplained(figure: PublicCount, { coa: w }: PublicWords): PublicText | '' {
  if (figure === 0 || figure === 'hidden') return '';
  return typeof figure === 'object' && figure.about === 0 ? w.otherwiseRounded : w.otherwiseIs;
}

function backlogExplained(
  { on, backlog }: { readonly on: SerialDay; readonly backlog: PublicBacklog | null },
  words: PublicWords,
): PublicText {
  const { coa: w } = words;
  if (backlog === null) return w.noBacklog;
  if (backlog.ours === null) return w.oursUnknown(words.day(on));
  return w.oursIs(backlogText(backlog.ours, words), words.day(on));
}

interface PublicBacklog {
  readonly ours: PublicFigure | null;
}
