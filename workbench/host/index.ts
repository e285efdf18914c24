export { BLANK } from './frame-responder';
export { addSheet, addTable, createWorkbook, newSheet, setCells, typeCells } from './builders';
export { createHost } from './host';
export type { Counters, Host, HostClient } from './host';
export { openClient } from './client/jsdom';
export type { Client, ClientOptions } from './client/jsdom';
export type { FunctionResult } from './services';
export type { Failure, FrameError, Switches } from './switches';
export type * from './model';
