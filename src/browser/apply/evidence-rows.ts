import type { WrittenEvidence } from '../../core/intake/check-application.ts';
import { copyOf, part, slot } from '../verify/template.ts';

/** Gives every criterion a first row, and further ones when they are asked for. */
export function beginRows(form: HTMLElement): void {
  for (const criterion of criteriaIn(form)) {
    addRow(criterion);
    part(criterion, 'add').addEventListener('click', () => {
      addRow(criterion).querySelector('input')?.focus();
    });
  }
}

/** Rows in the order in which they are read. */
export function rowsIn(form: HTMLElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.evidence-row')];
}

export function writtenIn(row: HTMLElement): WrittenEvidence {
  const text = (name: string) => row.querySelector<HTMLInputElement>(`[data-field=${name}] input`)?.value ?? '';
  const criterion = row.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
  return { criterion: Number(criterion), url: text('url'), name: text('name') };
}

function criteriaIn(form: HTMLElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-criterion]')];
}

let made = 0;

function addRow(criterion: HTMLElement): HTMLElement {
  const rows = part(criterion, 'rows');
  const copy = copyOf('row', '');
  const row = copy.querySelector<HTMLElement>('.evidence-row');
  if (!row) throw new Error('The template of rows is empty');
  const number = rows.childElementCount + 1;
  const said = slot(copy, 'number');
  if (said) said.textContent = `${String(number)} for criterion ${criterion.dataset['criterion'] ?? ''}`;
  for (const fault of copy.querySelectorAll('[data-fault]')) fault.id = `fault-${String((made += 1))}`;
  rows.append(copy);
  return row;
}
