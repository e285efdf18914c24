export * from './browser';
export { openClient } from './client/jsdom';
export type { Client, ClientOptions } from './client/jsdom';
