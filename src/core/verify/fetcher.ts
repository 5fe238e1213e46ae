/** How documents come to the verifier: the browser's `fetch`, Node's, or a folder. It never throws. */
export type Fetcher = (url: string) => Promise<Fetched>;

export type Fetched =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** After redirects. */
      readonly url: string;
      /** `application/json`, without parameters, in small letters; undefined where the host named none. */
      readonly mediaType: string | undefined;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason };

/**
 * `blocked`: a browser does not say whether it was the network or the host's CORS policy.
 * `not-in-copy`: a downloaded copy was asked, which cannot know what there is besides.
 */
export type UnreachableReason =
  | 'network'
  | 'blocked'
  | 'timeout'
  | 'too-large'
  | 'redirects'
  | 'private-address'
  | 'not-http'
  | 'offline'
  | 'not-in-copy';
