export const peopleProblems = {};
