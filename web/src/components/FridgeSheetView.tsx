import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FridgeSheet } from '../api/schema';
import { day_and_time, plain_day } from '../models/dates';
import { densities, fridge_sheet_model, type Density } from '../models/fridge_sheet';
import { nl } from '../words/nl';
import { Alert } from './Parts';
import '../theme/sheet.css';

// The sheet is for the family: it speaks the language of the plan, whatever language the professional reads.
const words = nl.sheet;

/** The sheet for the fridge: exactly one A4, in the largest letters that fit. */
export function FridgeSheetView({ sheet }: { sheet: FridgeSheet }) {
  const { t, i18n } = useTranslation();
  const model = fridge_sheet_model(sheet);
  const paper = useRef<HTMLElement>(null);
  const [density, set_density] = useState<Density>(model.density);
  const [too_long, set_too_long] = useState(!model.fits);

  // The estimate is checked on the paper itself, at its true size, before anything is shown; and again when the font
  // has come.
  useLayoutEffect(() => {
    const check = () => {
      if (!paper.current) return;
      const found = largest_that_fits(paper.current);
      set_density(found ?? 'tightest');
      set_too_long(found === undefined);
    };
    check();
    void document.fonts?.ready.then(check);
  }, [sheet]);

  return (
    <>
      {model.number_removed && (
        <div className="not-on-paper">
          <Alert kind="warning" title={t('fridge.number_removed')} live />
        </div>
      )}
      {too_long && (
        <div className="not-on-paper">
          <Alert kind="warning" title={t('fridge.too_long')} live>
            <p>{t('fridge.too_long_more')}</p>
          </Alert>
        </div>
      )}
      <article className={`sheet sheet--${density}`} ref={paper} lang="nl" aria-label={words.name}>
        <p className="sheet__top">
          {words.ours} · {words.agreed_on} {plain_day(sheet.agreedOn, 'nl')}
          {sheet.nextTime && ` · ${words.next_time}: ${day_and_time(sheet.nextTime.at, 'nl')}, ${sheet.nextTime.place}`}
        </p>
        <h2 className="sheet__title">{words.title}</h2>
        {model.goals.map((goal) => (
          <section className="sheet__goal" key={goal.number}>
            <h3>
              {goal.number}. {goal.goal}
            </h3>
            <ul>
              {goal.lines.map((line, index) => (
                <li key={index}>
                  <strong>{line.who}</strong> {line.does}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section className="sheet__wrong">
          <h3>{words.wrong}</h3>
          <p>
            {words.danger} <strong>112</strong>
          </p>
          {model.whenItGoesWrong
            .filter((call) => call.phone.replace(/\D/g, '') !== '112')
            .map((call) => (
              <p key={`${call.name} ${call.phone}`}>
                {call.name}: {call.phone}
              </p>
            ))}
        </section>
      </article>
      {i18n.language === 'en' && <p className="quiet small not-on-paper">{t('fridge.in_dutch')}</p>}
    </>
  );
}

/** Measures each density at the size of the paper, from large to small. Leaves the element as it was. */
function largest_that_fits(element: HTMLElement): Density | undefined {
  const shown = element.className;
  const found = densities.find((density) => {
    element.className = `sheet sheet--${density} sheet--measured`;
    return element.scrollHeight <= element.clientHeight;
  });
  element.className = shown;
  return found;
}
