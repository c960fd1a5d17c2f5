import { describe, expect, it } from 'vitest';
import document from '../openapi.json';
import { faults_of, known_places, no_wish, place_of, query_of } from '../src/models/readings';

/** What tells of nobody, or is a look at oneself, and so is in no log of readings. */
const of_nobody =
  'session one-time-secrets openapi.json ledger networks organisations professionals meeting-kinds routes agreements exchange-protocols ' +
  'tasks events figures sharing-facts advices refusals own-file policy-versions processing-register impact-assessments ' +
  'told-questions index-follow-ups index-objections index-logbook index-profiles index-access';

describe('What is asked of the readings', () => {
  it('leaves out what was left empty', () => {
    expect(query_of(no_wish)).toEqual({});
    expect(query_of({ ...no_wish, professional: 'p1', person: ' a-1 ', from: '1-3-2026', until: '31-3-2026' })).toEqual({
      professional: 'p1',
      person: 'a-1',
      from: '2026-03-01',
      until: '2026-03-31',
    });
  });
  it('is about a person or a family, by reference, and in a period that begins before it ends', () => {
    expect(faults_of(no_wish)).toEqual([]);
    expect(faults_of({ ...no_wish, person: 'Daan Groot Esselink' })).toEqual(['person']);
    expect(faults_of({ ...no_wish, person: 'a', case: 'b' })).toEqual(['case']);
    expect(faults_of({ ...no_wish, from: 'March', until: '32-1-2026' })).toEqual(['from', 'until']);
    expect(faults_of({ ...no_wish, from: '2-3-2026', until: '1-3-2026' })).toEqual(['until']);
  });
  it('is named by what was looked at', () => {
    expect(place_of('/v1/cases/{id}/plan')).toBe('cases');
    expect(place_of('')).toBe('');
  });
  it('has words for everything that can be looked at', () => {
    // An address of its own is for other programs, and reads nothing of Schakel.
    const of_the_page = Object.entries(document.paths).filter(([, operations]) => !('servers' in operations));
    const places = new Set(of_the_page.map(([path]) => place_of(`/v1${path}`)));
    for (const place of of_nobody.split(' ')) places.delete(place);
    expect([...places].sort()).toEqual([...known_places].sort());
  });
});
