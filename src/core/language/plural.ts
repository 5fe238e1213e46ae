/** The forms that a language has for amounts of a thing (Unicode CLDR). */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

export type Plural = Readonly<Partial<Record<PluralForm, string>>> & { readonly other: string };

/** Which form a count takes, below a million. Our own rules: those of a machine change with its version. */
export function pluralForm(language: string, count: number): PluralForm {
  if (/^ar(-|$)/.test(language)) return arabicForm(count);
  const isOne = /^fr(-|$)/.test(language) ? count < 2 : count === 1;
  return isOne ? 'one' : 'other';
}

function arabicForm(count: number): PluralForm {
  const hundredth = count % 100;
  if (count < 3) return (['zero', 'one', 'two'] as const)[count] ?? 'other';
  if (hundredth >= 3 && hundredth <= 10) return 'few';
  return hundredth >= 11 ? 'many' : 'other';
}

export function pluralOf(forms: Plural, language: string, count: number): string {
  return forms[pluralForm(language, count)] ?? forms.other;
}
