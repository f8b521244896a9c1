import type { StateCreator } from 'zustand';
import type { ContentSlice } from './content/types';
import type { HistorySlice } from './history/types';
import type { InterfaceSlice } from './interface/types';

export type State = HistorySlice & ContentSlice & InterfaceSlice;

export type Slice<S> = StateCreator<State, [], [], S>;
