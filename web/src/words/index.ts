// Dutch is part of the first page; English is fetched when someone asks for it.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { use_language } from '../api/client';
import { nl, type Words } from './nl';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words };
  }
}

export type Language = 'nl' | 'en';
const kept_under = 'schakel-language';

/** Only the choice of a language is kept in the browser; nothing about a person is. */
export function chosen_language(): Language | undefined {
  try {
    const kept = localStorage.getItem(kept_under);
    return kept === 'nl' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export async function start_words(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: false,
    resources: { nl: { translation: nl } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(chosen_language() ?? 'nl', false);
}

export async function speak(language: Language, keep = true): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  use_language(language);
  document.documentElement.lang = language;
  if (keep) {
    try {
      localStorage.setItem(kept_under, language);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }
}
