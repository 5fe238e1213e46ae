import type { Environment } from '../private-keys.ts';

export interface ObjectStoreAccess {
  /** Of the bucket, without a slash at its end. */
  readonly address: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Where a bucket is and who asks, from the variables that every S3 tool reads; `missing` names those that are not set. */
export function objectStoreAccess(
  bucket: string,
  environment: Environment,
): ObjectStoreAccess | { readonly missing: readonly string[] } | { readonly unfit: string } {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const accessKeyId = given('AWS_ACCESS_KEY_ID');
  const secretAccessKey = given('AWS_SECRET_ACCESS_KEY');
  const endpoint = given('AWS_ENDPOINT_URL_S3') ?? given('AWS_ENDPOINT_URL');
  // Stores of others mostly have but one region, and their documentation calls it this.
  const region =
    given('AWS_REGION') ?? given('AWS_DEFAULT_REGION') ?? (endpoint === undefined ? undefined : 'us-east-1');
  if (accessKeyId === undefined || secretAccessKey === undefined || region === undefined)
    return {
      missing: [
        ...(accessKeyId === undefined ? ['AWS_ACCESS_KEY_ID'] : []),
        ...(secretAccessKey === undefined ? ['AWS_SECRET_ACCESS_KEY'] : []),
        ...(region === undefined ? ['AWS_REGION'] : []),
      ],
    };
  if (endpoint !== undefined && !isAddress(endpoint)) return { unfit: 'AWS_ENDPOINT_URL' };
  if (!/^[a-z0-9-]+$/.test(region)) return { unfit: 'AWS_REGION' };
  const sessionToken = given('AWS_SESSION_TOKEN');
  return {
    address: addressOf(bucket, region, endpoint),
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
  };
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text);
}

function addressOf(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint !== undefined) return `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  // A bucket with dots in its name is not covered by the certificate of its own host.
  return bucket.includes('.')
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
}
