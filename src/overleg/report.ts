import type { CoaPresence } from '../workbook/coa-presence';
import type { AgreementsFigures } from './blocks/agreements-figures';
import type { BottlenecksFigures } from './blocks/bottlenecks-figures';
import type { CoaFigures } from './blocks/coa-figures';
import type { CorporationsFigures } from './blocks/corporations-figures';
import type { CourseFigures } from './blocks/course-figures';
import type { GuidanceFigures } from './blocks/guidance-figures';
import type { HeadFigures } from './blocks/head-lines';
import type { HomesNeeded, SupplyOutlook } from './blocks/homes-needed-figures';
import type { LettingsFigures } from './blocks/lettings-figures';
import type { LocationsFigures } from './blocks/locations-figures';
import type { ProposalFigures } from './blocks/proposals-figures';
import type { SignalsFigures } from './blocks/signals-figures';
import type { StandingFigures } from './blocks/standing-figures';
import type { WaitingFigures } from './blocks/waiting-figures';
import type { CurrentHalfYear } from './situation';

/** All figures of a meeting's tab; codes, numbers and what the tables say, in no language. */
export interface Report extends CommonFigures {
  /** These are null where the workbook lacks the table. */
  readonly waiting: WaitingFigures | null;
  /** Null too where it cannot be reckoned. */
  readonly proposals: readonly ProposalFigures[] | null;
  readonly lettings: LettingsFigures | null;
  readonly locations: LocationsFigures | null;
  readonly signals: SignalsFigures | null;
  readonly guidance: GuidanceFigures | null;
  readonly bottlenecks: BottlenecksFigures | null;
  readonly agreements: AgreementsFigures | null;
}

/** What both versions of the tab show: no row of it is about one household. */
export interface CommonFigures {
  readonly tab: string;
  readonly head: HeadFigures;
  /** Null: the day of the figures is in no half-year of Taakstelling. */
  readonly current: CurrentHalfYear | null;
  readonly standing: StandingFigures;
  /** Null as `current` is. */
  readonly homesNeeded: HomesNeeded;
  readonly supplyOutlook: SupplyOutlook | null;
  /** Null where COA gave no figure by then. */
  readonly coa: CoaFigures | null;
  readonly course: CourseFigures;
  /** Null as `current` is. */
  readonly corporations: CorporationsFigures | null;
  /** Null where no officials' meeting says whether COA was there. */
  readonly coaPresence: CoaPresence | null;
}
