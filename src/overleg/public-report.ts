import type { AgreementFigures, AgreementsFigures } from './blocks/agreements-figures';
import type { BottlenecksFigures } from './blocks/bottlenecks-figures';
import type { GuidanceFigures, StepFigures } from './blocks/guidance-figures';
import type { LettingsFigures } from './blocks/lettings-figures';
import type { LocationFigures, LocationsFigures } from './blocks/locations-figures';
import type { ContactState, SignalsFigures } from './blocks/signals-figures';
import type { DaysBand, UnassignedHomes, WaitingFigures } from './blocks/waiting-figures';
import type { Party } from './parties';
import { PARTIES, partyOf } from './parties';
import type { CommonFigures, Report } from './report';
import type { ShownCount, ShownCounts } from './small-counts';
import { partsWithoutSmallCounts, shownCount, withoutSmallCounts } from './small-counts';

/**
 * What of a report may leave the workbook, for administrators and tenants' platform: no case, no
 * home, no free text of signs, bottlenecks or agreements, and no count of households or of people
 * who gave a sign that is below five.
 */
export interface PublicReport extends CommonFigures {
  readonly waiting: PublicWaiting | null;
  readonly lettings: PublicLettings | null;
  readonly locations: PublicLocations | null;
  readonly signals: PublicSignals | null;
  readonly guidance: PublicGuidance | null;
  readonly bottlenecks: PublicBottlenecks | null;
  readonly agreements: PublicAgreements | null;
}

export interface PublicWaiting {
  readonly bands: readonly DaysBand[];
  /** Households without a home by band, and last those with one. */
  readonly byDays: ShownCounts;
  /** Households by size. */
  readonly bySize: ShownCounts;
  readonly unassigned: UnassignedHomes | null;
  readonly restsOnStatus: boolean;
}

export interface PublicLettings {
  readonly since: LettingsFigures['since'];
  readonly upTo: LettingsFigures['upTo'];
  readonly isSinceMeeting: boolean;
  /** In the order of `LETTING_KINDS`. */
  readonly kinds: ShownCounts;
  readonly districts: {
    readonly names: readonly (string | null)[];
    readonly households: ShownCounts;
  };
  /** The part (0–1) of the year's lettings whose rent fits; null: too few lettings to show. */
  readonly rentFit: { readonly year: number; readonly part: number } | null;
}

export const LETTING_KINDS = [
  'familiesRegular',
  'singlesAlternative',
  'familiesAlternative',
  'singlesRegular',
  'unknown',
] as const satisfies readonly (keyof LettingsFigures['kinds'])[];

export interface PublicLocations extends Omit<LocationsFigures, 'lines'> {
  readonly lines: readonly PublicLocation[];
}

export interface PublicLocation extends Omit<LocationFigures, 'occupied'> {
  /** `hidden` where permit holders, or others, live in so few homes that it would tell. */
  readonly occupied: LocationFigures['occupied'] | 'hidden';
}

export interface PublicSignals {
  /** In the order of `CONTACT_STATES`. */
  readonly contact: ShownCounts;
  readonly parties: readonly Party[];
  /** In the order of `parties`. */
  readonly byParty: ShownCounts;
}

export const CONTACT_STATES = ['late', 'due', 'made'] as const satisfies readonly ContactState[];

export interface PublicGuidance {
  readonly households: ShownCount | null;
  readonly steps: readonly PublicStep[];
}

export interface PublicStep {
  readonly step: StepFigures['step'];
  /** Done, open and late; the rest of the households do not need the step. */
  readonly counts: ShownCounts;
}

export interface PublicBottlenecks {
  readonly open: number;
  readonly byParty: readonly { readonly party: Party; readonly open: number }[];
}

export interface PublicAgreements {
  readonly doneSince: AgreementsFigures['doneSince'];
  readonly total: AgreementCounts;
  readonly byParty: readonly (AgreementCounts & { readonly party: Party })[];
}

export interface AgreementCounts {
  /** Not done, and not late. */
  readonly open: number;
  readonly late: number;
  readonly done: number;
}

export function publicReport(report: Report): PublicReport {
  const { tab, head, current, standing, homesNeeded, supplyOutlook } = report;
  const { coa, course, corporations, coaPresence } = report;
  const names = corporations?.lines.flatMap(({ name }) => name ?? []) ?? [];
  return {
    tab,
    head,
    current,
    standing,
    homesNeeded,
    supplyOutlook,
    coa,
    course,
    corporations,
    coaPresence,
    waiting: report.waiting && publicWaiting(report.waiting),
    lettings: report.lettings && publicLettings(report.lettings),
    locations: report.locations && publicLocations(report.locations),
    signals: report.signals && publicSignals(report.signals, names),
    guidance: report.guidance && publicGuidance(report.guidance),
    bottlenecks: report.bottlenecks && publicBottlenecks(report.bottlenecks, names),
    agreements: report.agreements && publicAgreements(report.agreements, names),
  };
}

function publicWaiting(waiting: WaitingFigures): PublicWaiting {
  const { total, sizes, bands, unassigned, restsOnStatus } = waiting;
  const households = sizes.map(({ withoutHome, withHome }) =>
    withoutHome.reduce((sum, count) => sum + count, withHome),
  );
  return {
    bands,
    byDays: withoutSmallCounts([...total.withoutHome, total.withHome]),
    bySize: withoutSmallCounts(households),
    unassigned,
    restsOnStatus,
  };
}

function publicLettings(lettings: LettingsFigures): PublicLettings {
  const { since, upTo, isSinceMeeting, kinds, districts, rentFit } = lettings;
  const { total, year } = rentFit;
  return {
    since,
    upTo,
    isSinceMeeting,
    kinds: withoutSmallCounts(LETTING_KINDS.map((kind) => kinds[kind])),
    districts: {
      names: districts.map(({ district }) => district),
      households: withoutSmallCounts(districts.map(({ households }) => households)),
    },
    rentFit:
      shownCount(total.lettings) === 'small'
        ? null
        : { year, part: total.fitting / total.lettings },
  };
}

/** Names and figures of locations are on both versions, small counts on the officials’ alone. */
function publicLocations({ lines, arriving }: LocationsFigures): PublicLocations {
  return {
    arriving,
    lines: lines.map((line) => (isTelling(line.occupied) ? { ...line, occupied: 'hidden' } : line)),
  };
}

function isTelling(occupied: LocationFigures['occupied']): boolean {
  if (!occupied) return false;
  const { permitHolders, others } = occupied;
  return shownCount(permitHolders) === 'small' || shownCount(others) === 'small';
}

function publicSignals({ open }: SignalsFigures, corporations: readonly string[]): PublicSignals {
  const byParty = countByParty(open.map(({ contactBy }) => partyOf(contactBy, corporations)));
  return {
    contact: withoutSmallCounts(
      CONTACT_STATES.map((state) => open.filter(({ contact }) => contact === state).length),
    ),
    parties: byParty.map(({ party }) => party),
    byParty: withoutSmallCounts(byParty.map(({ count }) => count)),
  };
}

function publicGuidance({ households, steps }: GuidanceFigures): PublicGuidance {
  return {
    households: households === null ? null : shownCount(households),
    steps: steps.map(({ step, done, open, late }) => ({
      step,
      counts:
        households === null
          ? withoutSmallCounts([done, open, late])
          : partsWithoutSmallCounts([done, open, late], households),
    })),
  };
}

function publicBottlenecks(
  { open }: BottlenecksFigures,
  corporations: readonly string[],
): PublicBottlenecks {
  const byParty = countByParty(open.map(({ owner }) => partyOf(owner, corporations)));
  return {
    open: open.length,
    byParty: byParty.map(({ party, count }) => ({ party, open: count })),
  };
}

function publicAgreements(
  { open, done, doneSince }: AgreementsFigures,
  corporations: readonly string[],
): PublicAgreements {
  const partyOfOne = ({ owner }: AgreementFigures) => partyOf(owner, corporations);
  const counts = (party: Party | null): AgreementCounts => {
    const own = (all: readonly AgreementFigures[]) =>
      all.filter((one) => party === null || partyOfOne(one) === party);
    return {
      open: own(open).filter(({ isLate }) => !isLate).length,
      late: own(open).filter(({ isLate }) => isLate).length,
      done: own(done).length,
    };
  };
  const present = new Set([...open, ...done].map(partyOfOne));
  return {
    doneSince,
    total: counts(null),
    byParty: PARTIES.filter((party) => present.has(party)).map((party) => ({
      party,
      ...counts(party),
    })),
  };
}

function countByParty(parties: readonly Party[]): { party: Party; count: number }[] {
  return PARTIES.map((party) => ({
    party,
    count: parties.filter((one) => one === party).length,
  })).filter(({ count }) => count > 0);
}
