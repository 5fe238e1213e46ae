import type { AwardId } from '../../core/model/ids.ts';
import type { SignatureReport } from '../signatures/signing.ts';

/** What a build made again, and why. */
export type Rebuilt =
  | {
      readonly kind: 'whole';
      readonly why: string;
      /** Absent where all came from a record. */
      readonly signatures?: SignatureReport | undefined;
    }
  | {
      readonly kind: 'change';
      /** The commits between which the site was built upon. */
      readonly from: string;
      readonly to: string;
      readonly made: readonly AwardId[];
      readonly removed: readonly AwardId[];
      readonly files: readonly string[];
      readonly gone: readonly string[];
    };

const MOST_TOLD = 20;

/** The same in words. */
export function explainRebuilt(rebuilt: Rebuilt): string {
  if (rebuilt.kind === 'whole')
    return `Everything was built anew: ${rebuilt.why}.\n${signaturesTold(rebuilt.signatures)}`;
  const { from, to, made, removed, files, gone } = rebuilt;
  const commits =
    from === to ? `Commit ${short(to)} was published already` : `From commit ${short(from)} to ${short(to)}`;
  return [
    `${commits}: ${made.length} awards made, ${removed.length} removed.`,
    ...told('made', made),
    ...told('removed', removed),
    ...told('written', files),
    ...told('taken away', gone),
    '',
  ].join('\n');
}

function signaturesTold(signatures: SignatureReport | undefined): string {
  if (!signatures) return '';
  const { made, reused, refused, broken } = signatures;
  const notUsed = [
    ...(refused > 0 ? [`${refused} that were kept do not verify`] : []),
    ...(broken > 0 ? [`${broken} files of kept ones are not as they were written`] : []),
  ];
  const counts = `Signatures: ${made} made, ${reused} of earlier builds verified and used again.\n`;
  return `${counts}${notUsed.length > 0 ? `  ${notUsed.join(', and ')}: not used.\n` : ''}`;
}

function told(word: string, names: readonly string[]): readonly string[] {
  const more = names.length - MOST_TOLD;
  return [
    ...names.slice(0, MOST_TOLD).map((name) => `  ${word}  ${name}`),
    ...(more > 0 ? [`  ${word}  and ${more} more`] : []),
  ];
}

function short(commit: string): string {
  return commit.slice(0, 10);
}
