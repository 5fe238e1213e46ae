import { fill } from '../core/language/fill.ts';
import { pluralOf, type Plural } from '../core/language/plural.ts';
import type { SpokenLanguage } from '../core/model/spoken-languages.ts';
import { listedText } from './words/listed.ts';
import type { Day, Duration, Instant } from '../core/model/time.ts';

const MONTHS: Readonly<Record<SpokenLanguage, string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};
const DATES: Readonly<Record<SpokenLanguage, string>> = {
  en: '{day} {month} {year}',
  fr: '{day} {month} {year}',
  de: '{day}. {month} {year}',
  es: '{day} de {month} de {year}',
  ar: '{day} {month} {year}',
};

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const UNITS: Readonly<Record<SpokenLanguage, readonly Plural[]>> = {
  en: [
    { one: '{count} year', other: '{count} years' },
    { one: '{count} month', other: '{count} months' },
    { one: '{count} week', other: '{count} weeks' },
    { one: '{count} day', other: '{count} days' },
  ],
  fr: [
    { one: '{count} an', other: '{count} ans' },
    { other: '{count} mois' },
    { one: '{count} semaine', other: '{count} semaines' },
    { one: '{count} jour', other: '{count} jours' },
  ],
  de: [
    { one: '{count} Jahr', other: '{count} Jahren' },
    { one: '{count} Monat', other: '{count} Monaten' },
    { one: '{count} Woche', other: '{count} Wochen' },
    { one: '{count} Tag', other: '{count} Tagen' },
  ],
  es: [
    { one: '{count} año', other: '{count} años' },
    { one: '{count} mes', other: '{count} meses' },
    { one: '{count} semana', other: '{count} semanas' },
    { one: '{count} día', other: '{count} días' },
  ],
  ar: [
    { one: 'سنة واحدة', two: 'سنتين', few: '{count} سنوات', many: '{count} سنة', other: '{count} سنة' },
    { one: 'شهر واحد', two: 'شهرين', few: '{count} أشهر', many: '{count} شهرًا', other: '{count} شهر' },
    { one: 'أسبوع واحد', two: 'أسبوعين', few: '{count} أسابيع', many: '{count} أسبوعًا', other: '{count} أسبوع' },
    { one: 'يوم واحد', two: 'يومين', few: '{count} أيام', many: '{count} يومًا', other: '{count} يوم' },
  ],
};
/** `3 June 2026`, in UTC and in our own words, so that every machine prints the same. */
export function printDate(date: Day | Instant, language: SpokenLanguage = 'en'): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? '';
  return fill(DATES[language], { day: dayIn(language, Number(day)), month: name, year });
}

function dayIn(language: SpokenLanguage, day: number): string | number {
  return language === 'fr' && day === 1 ? '1er' : day;
}

/** `1 year and 6 months`, as it stands after “after”. */
export function printDuration(duration: Duration, language: SpokenLanguage = 'en'): string {
  const [, ...counts] = DURATION.exec(duration) ?? [];
  const parts = counts.flatMap((count: string | undefined, unit) => amount(Number(count ?? 0), unit, language));
  return listedText(parts, language);
}

function amount(count: number, unit: number, language: SpokenLanguage): string[] {
  const forms = UNITS[language][unit];
  return count === 0 || !forms ? [] : [fill(pluralOf(forms, language, count), { count })];
}
