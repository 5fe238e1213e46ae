import { EFFECTS_MARK } from '../../core/review/effects-comment.ts';
import type { GitHub } from '../github/client.ts';

/** The account of the token that GitHub gives to workflows. */
export const WORKFLOW_ACCOUNT = 'github-actions[bot]';

/** Puts the one comment about effects under a pull request, or brings it up to date. Strangers may write our mark, but not under our name. */
export async function putComment(
  gitHub: GitHub,
  number: number,
  body: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const ours = (await gitHub.comments(number)).find(
    (comment) => comment.author === WORKFLOW_ACCOUNT && comment.body.startsWith(EFFECTS_MARK),
  );
  if (!ours) {
    await gitHub.createComment(number, body);
    return 'created';
  }
  // GitHub keeps line ends and what stands at the end in its own way.
  if (ours.body.replaceAll('\r\n', '\n').trim() === body.trim()) return 'unchanged';
  await gitHub.updateComment(ours.id, body);
  return 'updated';
}
