/** The picture of one badge in the forms it is published in. */
export interface BadgePictures {
  readonly png: Uint8Array;
  /** Absent where the badge was drawn as PNG. */
  readonly svg?: string;
}
