import { isMailAddress } from '../sealed-form.ts';
import { collected, type CompletionReading, type Course, type RowReading } from './completion.ts';

/**
 * Reads what Canvas answers to `GET /api/v1/courses/<id>/users?enrollment_type[]=student&include[]=email&include[]=enrollments`.
 * Whoever has a final score from the pass mark on has finished. Canvas does not tell when, so the course has to.
 */
export function readCanvasUsers(text: string, course: Course): CompletionReading {
  const users = parsed(text);
  if (!users) return { kind: 'refused', faults: ['The file is not a list of users in JSON, as Canvas answers with.'] };
  const { on, pass } = course;
  if (on === undefined) return { kind: 'refused', faults: ['Canvas does not tell when; say --on <moment>.'] };
  return collected(
    users.map((user, index): RowReading => {
      const { id, email, enrollments } = fieldsOf(user);
      const where = `User ${index + 1}`;
      if (!Array.isArray(enrollments))
        return { fault: `${where}: there are no \`enrollments\`; ask with include[]=enrollments.` };
      if (!enrollments.some((one) => scoreOf(one) >= pass)) return 'unfinished';
      if (typeof id !== 'number' || !Number.isSafeInteger(id)) return { fault: `${where}: \`id\` is not a number.` };
      if (typeof email !== 'string' || !isMailAddress(email))
        return { fault: `${where}: \`email\` holds no address; ask with include[]=email.` };
      return { person: String(id), email, on };
    }),
  );
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function scoreOf(enrollment: unknown): number {
  const score = fieldsOf(fieldsOf(enrollment)['grades'])['final_score'];
  return typeof score === 'number' ? score : -1;
}
