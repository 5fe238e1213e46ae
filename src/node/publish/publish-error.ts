/** Why a publication could not go on, for reasons that are the target's or the network's. What was sent stays. */
export class PublishError extends Error {}
