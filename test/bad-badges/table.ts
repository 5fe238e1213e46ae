import { join } from 'node:path';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import type { Verdict } from '../../src/core/verify/verification.ts';
import { verify } from '../../src/core/verify/verify.ts';
import {
  askOfficialValidator,
  installOfficialValidator,
  type Answer,
  type Question,
} from '../interop/official-validator.ts';
import { answerOf, inputOf, listedCases, type ListedCase } from './answers.ts';

/** Prints, for every case, what is due, what we say, and what the official Python validator says. */
const installation = installOfficialValidator();
if (installation.kind === 'missing') {
  process.stderr.write(`The official validator is not there. ${installation.reason}\n`);
  process.exitCode = 1;
} else {
  const theirs = await askOfficialValidator(
    join(import.meta.dirname, 'hosts'),
    'index.json',
    listedCases.map(question),
  );
  const rows = await Promise.all(listedCases.map(async (one, index) => rowOf(one, theirs[index])));
  process.stdout.write(table(rows));
}

interface Row {
  readonly one: ListedCase;
  readonly ours: string;
  readonly theirs: 'valid' | 'invalid' | 'crash';
  readonly reason: string;
}

function question(one: ListedCase): Question {
  const input = new TextDecoder().decode(inputOf(one));
  if (one.kind === 'png' || one.kind === 'svg') return { kind: 'image', file: join(import.meta.dirname, one.input) };
  return { kind: one.kind === 'url' ? 'url' : 'text', value: input };
}

async function rowOf(one: ListedCase, answer: Answer | undefined): Promise<Row> {
  const now = parseInstant(one.now);
  if (!answer || now === undefined) throw new Error(`No answer for ${one.id}`);
  const { verdict } = await verify(
    { kind: 'bytes', bytes: inputOf(one) },
    { fetch: answerOf, now, unbakeSvg, ...(one.identity !== undefined && { identity: one.identity }) },
  );
  const crash = answer.messages.some((message) => message.startsWith('RAISED'));
  const reason = answer.messages.find((message) => /^(?:ERROR|RAISED)/.test(message)) ?? '';
  return { one, ours: verdict, theirs: crash ? 'crash' : answer.valid ? 'valid' : 'invalid', reason };
}

function table(rows: readonly Row[]): string {
  const among = (some: readonly Row[], told: (row: Row) => boolean): string =>
    `${some.filter(told).length} of ${some.length}`;
  const calledValid = (verdict: Verdict): string => {
    const due = rows.filter(({ one }) => one.verdict === verdict);
    const ours = among(due, (row) => row.ours === 'valid');
    const theirs = among(due.filter(isAsked), (row) => row.theirs === 'valid');
    return `| called valid, of those that are ${verdict} | ${ours} | ${theirs} |`;
  };
  return [
    '| | we | the official validator |',
    '|---|---|---|',
    ...(['valid', 'invalid', 'unsettled'] as const).map(calledValid),
    `| breaks off | 0 of ${rows.length} | ${among(rows, ({ theirs }) => theirs === 'crash')} |`,
    '',
    '| badge | due | we | the official validator | its first reason |',
    '|---|---|---|---|---|',
    ...rows.map((row) => {
      const { one, ours, theirs, reason } = row;
      if (!isAsked(row)) return `| \`${one.id}\` | ${one.verdict} | ${ours} | not asked | |`;
      const isDue = theirs === 'valid' ? one.verdict === 'valid' : one.verdict !== 'valid';
      return `| \`${one.id}\` | ${one.verdict} | ${ours} | ${isDue ? theirs : `**${theirs}**`} | ${cell(reason)} |`;
    }),
    '',
  ].join('\n');
}

/** It goes by the clock, and here it is not told who asks. */
function isAsked({ one }: Row): boolean {
  return one.identity === undefined && !one.codes.includes('NOT_FROM_THE_FUTURE');
}

function cell(reason: string): string {
  const line = reason
    .replace(/^ERROR /, '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
