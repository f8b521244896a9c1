import type { StateCreator } from 'zustand';
import type { ContentSlice } from './content';
import type { HistorySlice } from './history';
import type { InterfaceSlice } from './interface';

export type State = HistorySlice & ContentSlice & InterfaceSlice;

export type Slice<S> = StateCreator<State, [], [], S>;
