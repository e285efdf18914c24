import type { Block } from '../block';
import { agreements } from './agreements';
import { assumptions } from './assumptions';
import { bottlenecks } from './bottlenecks';
import { coa } from './coa';
import { coaPresence } from './coa-presence';
import { corporations } from './corporations';
import { corporationWeeks } from './corporation-weeks';
import { course } from './course';
import { decisions } from './decisions';
import { guidance } from './guidance';
import { halfYears } from './half-years';
import { head } from './head';
import { homesNeeded } from './homes-needed';
import { lettings } from './lettings';
import { locations } from './locations';
import { outlook } from './outlook';
import { signals } from './signals';
import { sizes } from './sizes';
import { standing } from './standing';
import { standingDetails } from './standing-details';
import { summary } from './summary';
import { temporary } from './temporary';
import { waiting } from './waiting';
import { whatIf } from './what-if';

/** The blocks of the tab, from top to bottom: first what is decided on, then the data behind it. */
export const BLOCKS = [
  head,
  summary,
  decisions,
  standing,
  course,
  corporations,
  standingDetails,
  homesNeeded,
  coa,
  outlook,
  whatIf,
  halfYears,
  corporationWeeks,
  waiting,
  sizes,
  temporary,
  lettings,
  locations,
  signals,
  guidance,
  bottlenecks,
  agreements,
  coaPresence,
  assumptions,
] as const;

export type AnyBlock = (typeof BLOCKS)[number];

/** The figures of every block: codes, numbers and names from the tables, without sentences. */
export type Figures = {
  readonly [B in AnyBlock as B['key']]: B extends Block<string, infer Figures> ? Figures : never;
};

/** All figures of a meeting's tab: codes, numbers and names from the tables, in no language. */
export type Report = Figures & {
  /** The same figures as administrators may know them. Their tab is made of these. */
  readonly shown: Figures;
};
