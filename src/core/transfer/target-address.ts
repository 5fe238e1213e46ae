/** Where a site is to be sent, as `--to` has it. */
export type TargetAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'store'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'branch'; readonly remote: string; readonly branch: string };

/** `dir:…` or a path, `s3://bucket/prefix`, `git:<remote>#<branch>`; undefined for anything else. */
export function parseTargetAddress(text: string): TargetAddress | undefined {
  if (text.startsWith('s3://')) return storeAddress(text.slice('s3://'.length));
  if (text.startsWith('git:')) return branchAddress(text.slice('git:'.length));
  if (text.startsWith('dir:')) return folderAddress(text.slice('dir:'.length));
  // Two letters or more: one letter and a colon begin a path on Windows.
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text) ? undefined : folderAddress(text);
}

/** The longest prefix of keys; a store takes keys of 1,024 bytes. */
const LONGEST_PREFIX = 500;

function storeAddress(text: string): TargetAddress | undefined {
  const [bucket = '', ...names] = text.replace(/\/+$/, '').split('/');
  const isFit =
    /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/.test(bucket) &&
    names.every((name) => /^[A-Za-z0-9!_.*'()-]+$/.test(name) && name !== '.' && name !== '..');
  const prefix = names.map((name) => `${name}/`).join('');
  return isFit && prefix.length <= LONGEST_PREFIX ? { kind: 'store', bucket, prefix } : undefined;
}

function branchAddress(text: string): TargetAddress | undefined {
  const hash = text.lastIndexOf('#');
  const [remote, branch] = [text.slice(0, hash), text.slice(hash + 1)];
  // What begins with a dash would be read as an option.
  return hash > 0 && !remote.startsWith('-') && /^[A-Za-z0-9_][\w./-]*$/.test(branch)
    ? { kind: 'branch', remote, branch }
    : undefined;
}

function folderAddress(folder: string): TargetAddress | undefined {
  return folder === '' ? undefined : { kind: 'folder', folder };
}
