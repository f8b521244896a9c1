import type { GraphItems } from './items.js';

/** Where text goes. */
export interface TextSink {
  /** Takes text, and resolves once there is room for more. */
  write(text: string): Promise<void>;
}

/** A folder in the making. */
export interface FolderSink {
  /** Begins a file of the folder; it is done when the export is. */
  file(name: string): TextSink;
}

interface Described {
  /** As a person writes it, such as `graphml`. */
  readonly name: string;
  /** What it is for, in a line. */
  readonly gives: string;
}

/** A format that is one file. */
export interface FileExporter extends Described {
  readonly makes: 'file';
  /**
   * Writes all of a graph.
   * @returns sentences that the person who asked must know
   */
  write(graph: GraphItems, to: TextSink): Promise<readonly string[]>;
}

/** A format that is a folder of files. */
export interface FolderExporter extends Described {
  readonly makes: 'folder';
  /** The same. */
  write(graph: GraphItems, to: FolderSink): Promise<readonly string[]>;
}

/** Writes one format. Memory does not grow with the graph. */
export type Exporter = FileExporter | FolderExporter;
