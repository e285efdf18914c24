import type { CorporationsFigures } from './blocks/corporations-figures';
import type { CourseFigures } from './blocks/course-figures';
import type { HeadFigures } from './blocks/head-lines';
import type { StandingFigures } from './blocks/standing-figures';
import type { CurrentHalfYear } from './situation';

/** All figures of a meeting's tab; codes and numbers only, in no language. */
export interface Report {
  readonly tab: string;
  readonly head: HeadFigures;
  /** Null: the day of the figures is in no half-year of Taakstelling. */
  readonly current: CurrentHalfYear | null;
  readonly standing: StandingFigures;
  readonly course: CourseFigures;
  /** Null as `current` is. */
  readonly corporations: CorporationsFigures | null;
}
