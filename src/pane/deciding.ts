import type { AcceptedPair } from '../excel/accept-proposal';
import { runInExcel } from '../excel/run';
import { putCoaList } from '../commands/put-coa-list';
import { homeChoices } from '../workbook/choose-home';
import { coaList } from '../workbook/coa-list';
import { pairKey } from '../workbook/pair-key';
import type { Deciding, ListOutcome, PaneState } from './state';
import { runTask } from './task';

interface Around {
  readonly state: () => PaneState;
  readonly update: (change: Partial<PaneState>) => void;
  readonly read: () => Promise<void>;
  readonly propose: (declined: PaneState['declined']) => Promise<void>;
}

/** Handles what a person decides on proposals, and writes it in the workbook. */
export function createDeciding({ state, update, read, propose }: Around): Deciding {
  const accept = async (pair: AcceptedPair) => {
    const tables = state().understanding?.tables;
    if (!tables) return;
    await runTask(
      async () => {
        const { acceptProposal } = await import(
          /* webpackChunkName: "decide" */ '../excel/accept-proposal'
        );
        const home = await acceptProposal(runInExcel, tables, pair);
        return { household: pair.household.household, home };
      },
      (accepting) => update({ accepting }),
    );
    if (state().accepting.stage === 'done') await read();
  };

  const keepDeclined = async (pair: AcceptedPair, reason: string) => {
    const { understanding } = state();
    if (!understanding) return;
    const { tables, grid, asOf } = understanding;
    await runTask(
      async () => {
        const { declineProposal } = await import(
          /* webpackChunkName: "decide" */ '../excel/decline-proposal'
        );
        const { dateSystem } = grid;
        await declineProposal(runInExcel, tables, { ...pair, on: asOf, reason, dateSystem });
        return pair;
      },
      (declining) => update({ declining }),
    );
    if (state().declining.stage !== 'done') return;
    update({ saying: null });
    await read();
  };

  const putList = () =>
    runTask(
      async (): Promise<ListOutcome> => {
        const { understanding } = state();
        if (!understanding) throw new Error('Nothing was read to list.');
        const { records, asOf, grid } = understanding;
        const list = { lines: coaList(records, asOf), asOf, dateSystem: grid.dateSystem };
        return { on: 'sheet', sheet: await putCoaList(runInExcel, list) };
      },
      (listing) => update({ listing }),
    );

  /**
   * Declines a pair until the pane is closed. If the pair was declined already, considers it again.
   */
  const declineForNow: Deciding['undoDeclined'] = (pair) => {
    const declined = new Map(state().declined);
    const key = pairKey(pair.household.household, pair.home.home);
    if (!declined.delete(key)) declined.set(key, pair);
    void propose(declined);
  };

  return {
    accept: (pair) => void accept(pair),
    keepDeclined: (pair, reason) => void keepDeclined(pair, reason),
    decline: (pair) => {
      const isKept = (state().understanding?.tables.declined ?? null) !== null;
      if (pair === null || isKept) update({ saying: pair });
      else declineForNow(pair);
    },
    undoDeclined: declineForNow,
    chooseHome: (household) => {
      const { understanding } = state();
      if (household === null) return update({ choosingHome: null });
      if (understanding === null) return;
      const { records, asOf } = understanding;
      const choices = homeChoices(records, asOf, household.household);
      update({ choosingHome: { household, choices, chosen: null } });
    },
    pickHome: (chosen) => {
      const { choosingHome } = state();
      if (choosingHome) update({ choosingHome: { ...choosingHome, chosen } });
    },
    putList: () => void putList(),
  };
}
