import { createHash } from 'node:crypto';

/** A signature under the digest of what it is over and whose it is. */
export interface PackedSignature {
  /** 32 bytes: see `signedTextDigest`. */
  readonly digest: Buffer;
  readonly signature: Buffer;
}

/** Many signatures in one file, looked up without reading all of them. */
export interface SignaturePack {
  readonly find: (digest: Buffer) => Buffer | undefined;
  readonly all: () => readonly PackedSignature[];
}

const FORMAT = 'blazon signatures 1';
const HEAD = new RegExp(`^${FORMAT} ([0-9a-f]{64}) (\\[(?:\\[\\d+,\\d+\\],?)*\\])$`);
/** Bytes of a digest. */
export const DIGEST = 32;
/** Of the longest first line, which has two numbers for each length of signature. */
const LONGEST_HEAD = 4096;

/** Signatures of one length, in order of digest. */
interface Section {
  readonly length: number;
  readonly records: Buffer;
}

/** The bytes of a pack. The same signatures give the same bytes, in whatever order they come. */
export function writePack(signatures: Iterable<PackedSignature>): Buffer {
  const byLength = Map.groupBy(signatures, ({ signature }) => signature.length);
  const sections = [...byLength].toSorted(([a], [b]) => a - b).map(([length, some]) => sectionOf(length, some));
  const records = Buffer.concat(sections.map((section) => section.records));
  const lengths = sections.map(({ length, records: own }) => [length, own.length / (DIGEST + length)]);
  const digest = createHash('sha256').update(records).digest('hex');
  return Buffer.concat([Buffer.from(`${FORMAT} ${digest} ${JSON.stringify(lengths)}\n`), records]);
}

/** Undefined for what is no pack, or not as it was written. */
export function openPack(bytes: Buffer): SignaturePack | undefined {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf('\n');
  const [, digest = '', lengths = ''] = HEAD.exec(bytes.toString('latin1', 0, Math.max(end, 0))) ?? [];
  const records = bytes.subarray(end + 1);
  if (digest === '' || createHash('sha256').update(records).digest('hex') !== digest) return undefined;
  const sections = sectionsIn(records, JSON.parse(lengths) as readonly (readonly [number, number])[]);
  return sections && packOf(sections);
}

function sectionOf(length: number, signatures: readonly PackedSignature[]): Section {
  const sorted = signatures.toSorted((a, b) => Buffer.compare(a.digest, b.digest));
  const once = sorted.filter(({ digest }, index) => !sorted[index - 1]?.digest.equals(digest));
  return { length, records: Buffer.concat(once.flatMap(({ digest, signature }) => [digest, signature])) };
}

function sectionsIn(records: Buffer, lengths: readonly (readonly [number, number])[]): readonly Section[] | undefined {
  let at = 0;
  const sections = lengths.map(([length, count]) => {
    const size = (DIGEST + length) * count;
    const section = { length, records: records.subarray(at, at + size) };
    at += size;
    return section;
  });
  return at === records.length ? sections : undefined;
}

function packOf(sections: readonly Section[]): SignaturePack {
  return {
    find(digest) {
      for (const section of sections) {
        const found = findIn(section, digest);
        if (found) return found;
      }
      return undefined;
    },
    all: () =>
      sections.flatMap(({ length, records }) =>
        Array.from({ length: records.length / (DIGEST + length) }, (_, index) => {
          const at = index * (DIGEST + length);
          return {
            digest: records.subarray(at, at + DIGEST),
            signature: records.subarray(at + DIGEST, at + DIGEST + length),
          };
        }),
      ),
  };
}

function findIn({ length, records }: Section, digest: Buffer): Buffer | undefined {
  const size = DIGEST + length;
  let [low, high] = [0, records.length / size];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * size;
    const order = digest.compare(records, at, at + DIGEST);
    if (order === 0) return records.subarray(at + DIGEST, at + size);
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return undefined;
}
