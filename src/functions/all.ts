import { backlogAtFunction } from './backlog-at';
import { backlogBandFunction } from './backlog-band';
import { backlogForecastFunction } from './backlog-forecast';
import type { DeclaredFunction } from './declaration';
import { matchAssignFunction } from './match-assign';
import { matchBestFunction } from './match-best';
import { matchExplainFunction } from './match-explain';
import { matchScoreFunction } from './match-score';
import { quotaMunicipalFunction } from './quota-municipal';
import { quotaReplanFunction } from './quota-replan';
import { quotaShareFunction } from './quota-share';
import { quotaTodateFunction } from './quota-todate';
import { quotaWeeklyFunction } from './quota-weekly';
import { rentFitFunction } from './rent-fit';
import { rentLimitFunction } from './rent-limit';

/** Every custom function, in the order of the reference. */
export const allFunctions: readonly DeclaredFunction[] = [
  quotaMunicipalFunction,
  quotaShareFunction,
  quotaWeeklyFunction,
  quotaTodateFunction,
  quotaReplanFunction,
  backlogAtFunction,
  backlogBandFunction,
  backlogForecastFunction,
  rentLimitFunction,
  rentFitFunction,
  matchScoreFunction,
  matchExplainFunction,
  matchBestFunction,
  matchAssignFunction,
];
