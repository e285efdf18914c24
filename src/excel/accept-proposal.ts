import type { Home } from '../workbook/tables/homes';
import type { Household } from '../workbook/tables/households';
import { cellOf, type TableReadings } from '../workbook/table-reading';
import { cellChangeOf, decide, mentionsOf, ProposalNotAccepted, standingRow } from './decide';
import { partUnit, unitId } from './part-unit';
import type { NewRow } from './row-below';
import { retryWhenBeaten, type ExcelRun } from './run';

export interface AcceptedPair {
  readonly household: Household;
  readonly home: Home;
}

type PairTables = Pick<TableReadings, 'households' | 'homes' | 'placements'>;

/**
 * Writes a person's decision to the workbook: the household becomes *voorgedragen*, and the home
 * becomes *gereserveerd* for it. If the home's row stands for several units, one unit gets a row of
 * its own.
 *
 * One request reads both rows again, and whether the household has another home by now. Another
 * request writes three cells. It also reads those cells once more: if another person changed them
 * in between, everything is restored and the decision is refused. If two people decide at the same
 * time, the second request fails before it changes anything, and the add-in reads again.
 *
 * @param tables as they were read when the proposal was made
 * @returns the id of the home that is reserved
 * @throws ProposalNotAccepted, with nothing changed; CellsUnsettled; any error that Excel answers
 * with
 */
export async function acceptProposal(
  run: ExcelRun,
  { households, homes, placements }: PairTables,
  { household, home }: AcceptedPair,
): Promise<string> {
  if (households === null || homes === null) throw new Error('The proposal has no tables.');
  const caseNumber = cellOf(households, household, 'household').value;
  const reserved = [
    cellChangeOf(homes, home, 'status', 'gereserveerd'),
    cellChangeOf(homes, home, 'household', caseNumber),
  ];
  const isParted = home.units > 1;
  const changes = [
    cellChangeOf(households, household, 'status', 'voorgedragen'),
    ...(isParted ? [cellChangeOf(homes, home, 'units', home.units - 1)] : reserved),
  ];
  const reservedId = isParted ? unitId(home, homes) : home.home;
  const partFor = (context: Excel.RequestContext): NewRow | null => {
    if (!isParted) return null;
    const own = { home: reservedId, units: 1, status: 'gereserveerd', household: caseNumber };
    const parted = partUnit(context, homes, home, own);
    if (parted === null) {
      throw new ProposalNotAccepted({ code: 'several-units', units: home.units });
    }
    return parted;
  };
  await retryWhenBeaten(() =>
    run((context) =>
      decide(
        context,
        [
          standingRow(context, households, household),
          standingRow(context, homes, home),
          ...[homes, ...(placements === null ? [] : [placements])].map((table) =>
            mentionsOf(context, table, household.household),
          ),
        ],
        changes,
        partFor(context),
      ),
    ),
  );
  return reservedId;
}
