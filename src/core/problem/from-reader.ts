/** A file's path from where the reader stands, given the project's. A file outside the project has a path of its own. */
export function fromReader(file: string, folder: string | undefined): string {
  return folder === undefined || folder === '' || file.startsWith('/') ? file : `${folder}/${file}`;
}
