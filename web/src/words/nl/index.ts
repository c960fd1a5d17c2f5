// All words of the page in Dutch, level B1: short sentences, everyday words, `u`. Each file holds the words of some screens;
// the same keys stand in ../en, where a word that is missing does not compile. {{...}} is filled in; _one and _other belong
// to a count.
import { agreements } from './agreements';
import { cases } from './cases';
import { common } from './common';
import { concern } from './concern';
import { day } from './day';
import { consent } from './consent';
import { coordinating } from './coordinating';
import { direction } from './direction';
import { directory } from './directory';
import { groups } from './groups';
import { figures } from './figures';
import { handover } from './handover';
import { meetings } from './meetings';
import { own } from './own';
import { persons } from './persons';
import { plan } from './plan';
import { policy } from './policy';
import { processing } from './processing';
import { readings } from './readings';
import { search } from './search';
import { sharing } from './sharing';
import { shell } from './shell';
import { signals } from './signals';
import { told } from './told';

export const nl = {
  ...common,
  ...shell,
  ...coordinating,
  ...day,
  ...search,
  ...signals,
  ...sharing,
  ...concern,
  ...consent,
  ...cases,
  ...told,
  ...direction,
  ...groups,
  ...meetings,
  ...persons,
  ...plan,
  ...policy,
  ...handover,
  ...directory,
  ...agreements,
  ...figures,
  ...own,
  ...processing,
  ...readings,
};

export type Words = typeof nl;
