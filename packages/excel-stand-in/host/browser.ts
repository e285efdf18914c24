/** The stand-in without the parts that need Node, for a page that shows the add-in in a frame. */
export { addSheet, addTable, createWorkbook, setCells, typeCells } from './builders';
export { createHost } from './host';
export type { Counters, CreateCalculator, Host, HostClient } from './host';
export { attachFrame } from './client/frame';
export type { FrameClient, FrameClientOptions } from './client/frame';
export { BLANK } from './services';
export type { FunctionAnswer } from './services';
export { REFUSALS } from './switches';
export type { Failure, FrameError, RefusedMember, Switches } from './switches';
export type * from './model';
export { cellKey, MAX_COLUMNS, MAX_ROWS } from './model';
