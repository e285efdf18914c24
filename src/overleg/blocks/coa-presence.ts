import { isoDay } from '../../domain/iso-day';
import { coaPresenceAt, type CoaPresence } from '../../workbook/coa-presence';
import { defineBlock } from '../block';
import { cell, emptyLine, figureLine } from '../line';
import type { Situation } from '../situation';

interface CoaPresenceFigures {
  /** Null if no row of an officials' meeting says whether COA was there. */
  readonly presence: CoaPresence | null;
}

function coaPresenceFigures({ asOf, tables }: Situation): CoaPresenceFigures {
  return { presence: coaPresenceAt(asOf, tables.meetings ?? []) };
}

/** Whether COA was at the meetings. It is below the agreements, even if there are none. */
export const coaPresence = defineBlock({
  key: 'coaPresence',
  figures: coaPresenceFigures,
  publish: (figures, gate) => gate.declared(figures),
  lines: ({ presence }, { words }) => {
    const { agreements: w } = words;
    const due = presence && words.day(presence.dueBy);
    const last =
      presence && (presence.lastOn === null ? w.coaNever : w.coaLast(words.day(presence.lastOn)));
    return {
      lines: [
        emptyLine('agreements.coa.before'),
        presence && due && last
          ? figureLine(
              'agreements.coa',
              w.coa,
              presence.isLate
                ? cell(w.coaStates.late, 'lateFigure')
                : cell(w.coaStates.inTime, 'aheadFigure'),
              w.lastAndDue(last, presence.isLate ? w.coaLate(due) : w.coaDue(due)),
            )
          : figureLine('agreements.coa', w.coa, cell(words.none, 'textFigure'), w.coaUnknown),
        emptyLine('agreements.end'),
      ],
    };
  },
  json: ({ presence }) => ({
    coaPresence: presence && {
      lastOn: presence.lastOn === null ? null : isoDay(presence.lastOn),
      dueBy: isoDay(presence.dueBy),
      isLate: presence.isLate,
    },
  }),
  jsonMeans: {
    coaPresence:
      'wanneer COA het laatst bij het ambtelijk overleg was (`lastOn`), uiterlijk weer komt (`dueBy`), en of dat te laat is (`isLate`)',
  },
});
