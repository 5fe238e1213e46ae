/** A place that files of a site are sent to one by one. Each operation is done wholly or not at all, and may be done twice. */
export interface Target {
  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  put(path: string, content: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** The SHA-256 of those of the files that are there, in hexadecimal; empty of one that was not put there by us. */
  digests(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What lies at its top, where that costs one question. */
  names?(): Promise<readonly string[]>;
  /** How many operations it takes at once. */
  readonly atOnce: number;
  /** Makes everything that was done be there at once; for targets where nothing is before. */
  finish?(): Promise<void>;
}
