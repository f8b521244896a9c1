/** What a person does: each function is one step that can be taken back, or a look at something. */
export * from './selection';
export * from './camps';
export * from './canvas';
export * from './filter';
export * from './notes';
export * from './reading';
export * from './views';
export * from './whole';
export { nameOf } from './common';
