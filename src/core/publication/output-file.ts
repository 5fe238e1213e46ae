/** A file of the published site: its path below the output folder, and what is in it. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
