/** Proposes homes, and handles what a person does with the proposals before anything is decided. */
import { runInExcel } from '../excel/run';
import { withPauses } from '../workbook/steps';
import { loadProposals, type ProposalsPart } from './load-proposals';
import type { ListOutcome, PaneActions, PaneState } from './state';
import { runTask } from './task';

interface Proposing extends Pick<PaneActions, 'decline' | 'chooseHome' | 'pickHome'> {
  /** Where the place of the proposals is open: fetches what it takes, and proposes anew. */
  readonly propose: () => Promise<void>;
  /** Puts the list for COA on a sheet. */
  readonly putList: () => Promise<void>;
}

export function createProposing(
  state: () => PaneState,
  update: (change: Partial<PaneState>) => void,
): Proposing {
  let part: ProposalsPart | null = null;
  let current = new AbortController();

  const propose = async (declined = state().declined) => {
    const { place, understanding } = state();
    if (place !== 'proposals') return;
    if (part === null) return fetchProposals();
    if (!understanding) return;
    const steps = part.proposeHomes(understanding.records, understanding.asOf, declined.keys());
    current.abort();
    current = new AbortController();
    const { signal } = current;
    await runTask(
      () => withPauses(steps, signal),
      (task) => {
        // Something has changed since, and new proposals are being made.
        if (signal.aborted) return;
        if (task.stage !== 'done') return update({ proposing: task });
        update({ proposing: task, proposals: task.result, declined, choosingHome: null });
      },
    );
  };

  const fetchProposals = async () => {
    await runTask(
      async () => {
        part = await loadProposals();
        update({ proposalsPlace: part.proposalsPlace });
      },
      (going) => update({ going }),
    );
    if (part !== null) await propose();
  };

  const putList = () =>
    runTask(
      async (): Promise<ListOutcome> => {
        const { understanding } = state();
        if (!part || !understanding) throw new Error('Nothing was read to list.');
        const { records, asOf, grid } = understanding;
        const lines = part.coaList(records, asOf);
        const list = { lines, asOf, dateSystem: grid.dateSystem };
        return { on: 'sheet', sheet: await part.putCoaList(runInExcel, list) };
      },
      (listing) => update({ listing }),
    );

  const decline: PaneActions['decline'] = (pair) => {
    if (part === null) return;
    const declined = new Map(state().declined);
    const key = part.pairKey(pair.household.household, pair.home.home);
    if (!declined.delete(key)) declined.set(key, pair);
    void propose(declined);
  };

  const chooseHome: PaneActions['chooseHome'] = (household) => {
    const { understanding } = state();
    if (household === null) return update({ choosingHome: null });
    if (part === null || understanding === null) return;
    const { records, asOf } = understanding;
    const choices = part.homeChoices(records, asOf, household.household);
    update({ choosingHome: { household, choices, chosen: null } });
  };

  const pickHome: PaneActions['pickHome'] = (chosen) => {
    const { choosingHome } = state();
    if (choosingHome) update({ choosingHome: { ...choosingHome, chosen } });
  };

  return { propose: () => propose(), putList, decline, chooseHome, pickHome };
}
