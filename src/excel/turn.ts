export interface Turn {
  /** Takes the turn. Call it in the request that writes, before it changes anything. */
  take(): void;
}

/**
 * The beginning of the keys of turns. A turn is a setting of a client (the add-in in one user's
 * Excel) that has read the workbook and is about to decide.
 */
const TURN = 'taakstelling.turn.';

/**
 * Lets only one client write if several decide at the same time. In the request that reads, a
 * client adds its own turn to the settings and finds the turns of others. The request that writes
 * first deletes all of those turns. If one is gone, another client has written since, and the
 * request fails before it changes anything.
 */
export function askForTurn(context: Excel.RequestContext): Turn {
  const { settings } = context.workbook;
  settings.add(TURN + crypto.randomUUID(), 1);
  settings.load('items/key');
  return {
    take: () => {
      const turns = settings.items.map(({ key }) => key).filter((key) => key.startsWith(TURN));
      for (const turn of turns) settings.getItem(turn).delete();
    },
  };
}
