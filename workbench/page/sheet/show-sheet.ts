import type { FrameClient } from '../../../packages/excel-stand-in/host/client/frame';
import type { Host } from '../../../packages/excel-stand-in/host/host';
import { describeFunctions, type DescribedFunction } from './describe-functions';
import { createFollower } from './follow-host';
import { openUniver, type OpenUniver } from './open-univer';
import { roomForIndents } from './room-for-indents';
import { showTexts } from './show-texts';
import { workbookSnapshot } from './snapshot';
import { steadyLexer } from './steady-lexer';
import { takeEdits, type RefusedEdit } from './take-edits';

export interface ShownSheet {
  readonly univer: OpenUniver;
  dispose(): void;
}

export interface SheetOptions {
  readonly host: Host;
  /**
   * The add-in beside the sheet. The host treats typed text as typed by the user of this add-in.
   */
  readonly frame: FrameClient;
  readonly functions: readonly DescribedFunction[];
  /** Called if the sheet refused an action of the user. */
  refuse(refusal: RefusedEdit): void;
  /** Called with the message of an error if the user selects its cell. */
  explain(message: string): void;
  /** Called if cells, results or charts may look different. */
  changed(): void;
}

/** Shows the host's workbook as a spreadsheet that takes typing. The host calculates. */
export function showSheet(into: HTMLElement, options: SheetOptions): ShownSheet {
  const { host, frame, changed } = options;
  const { workbook } = host;
  const { session } = frame.connection;
  roomForIndents();
  const univer = openUniver(into, workbookSnapshot(workbook), session.locale);
  steadyLexer(univer);
  showTexts(univer, workbook, session.locale);
  describeFunctions(univer, options.functions);
  const follower = createFollower(univer, workbook, session);
  takeEdits(univer, host, frame.connection, follower, options.refuse, options.explain);
  const stop = host.onWorkbookChanged(() => {
    follower.follow();
    changed();
  });
  follower.follow();
  return {
    univer,
    dispose: () => {
      stop();
      univer.dispose();
    },
  };
}
