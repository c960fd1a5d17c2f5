// What the server says and wants to hear. Names are those of the schemas in /v1/openapi.json.

export type Id = string;
/** A moment in UTC, RFC 3339. */
export type Moment = string;
/** "YYYY-MM-DD"; "00" stands for an unknown part. */
export type PartialDate = string;
export type List<T> = { items: T[] };

export type Sex = 'male' | 'female' | 'unknown';
export type PersonName = { givenNames?: string; title?: string; prefix?: string; familyName: string };
export type PersonShort = { id: Id; displayName: string; birthDate?: PartialDate; age?: number; sex?: Sex };
export type Contact = {
  professional?: Id;
  name: string;
  function: string;
  /** Its identifier where `organisationName` stands beside it, its name otherwise. */
  organisation: string;
  organisationName?: string;
  phone?: string;
  email?: string;
};
export type OrganisationShort = { id: Id; name: string };

export type Session = {
  account: string;
  kind: 'professional' | 'citizen';
  name: string;
  professional?: Id;
  organisation?: Id;
  organisationName?: string;
  function?: string;
  roles: string[];
  language: 'nl' | 'en';
  csrfToken: string;
  expiresAt: Moment;
  idleExpiresAt: Moment;
  warnAt: Moment;
  trial: boolean;
};

export type TaskKind =
  | 'follow_up_match'
  | 'inform_person'
  | 'take_in_concern_report'
  | 'answer_inquiry'
  | 'choose_table'
  | 'answer_handover'
  | 'confirm_action'
  | 'close_handover'
  | 'answer_declined_handover'
  | 'complete_commitment'
  | 'endorse_plan'
  | 'give_report_back'
  | 'name_director';
export type SubjectKind =
  | 'match'
  | 'signal'
  | 'concern_report'
  | 'inquiry'
  | 'handover'
  | 'case'
  | 'agenda_item'
  | 'commitment'
  | 'plan'
  | 'report_back';
export type Task = {
  kind: TaskKind;
  urgency: 'safety' | 'waits_for_you' | 'planned';
  subject: Id;
  subjectKind: SubjectKind;
  caseName?: string;
  personName?: string;
  organisationName?: string;
  since: Moment;
  dueAt?: Moment;
  overdue: boolean;
};

export type PersonFound = {
  person: PersonShort;
  address?: string;
  band: 'certain' | 'possible';
  reasons: ('bsn' | 'family_name' | 'birth_date' | 'given_names')[];
};
export type Address = { street: string; houseNumber: string; addition?: string; postcode: string; place: string };
export type Person = {
  id: Id;
  name: PersonName;
  displayName: string;
  birthDate: PartialDate;
  age?: number;
  sex: Sex;
  address?: Address;
  addressSecret: boolean;
  deceased: boolean;
};
export type FamilyMember = { person: PersonShort; place: 'child' | 'parent' | 'other'; household?: number };
export type RelationKind = 'parent_of' | 'partner_of' | 'ex_partner_of';
export type Relation = { person: Id; kind: RelationKind; other: Id } | { from: Id; to: Id; kind: RelationKind };
export type CustodyKind = 'joint' | 'one' | 'guardian' | 'none_needed' | 'unknown';
export type Custody = { child: Id; kind: CustodyKind } & ({ holder?: Id } | { holders: Id[] });
export type Family = { members: FamilyMember[]; relations: Relation[]; custody: Custody[] };

export type Network = { id: Id; name: string; purpose: string; region: string };
export type Organisation = {
  id: Id;
  name: string;
  kind: string;
  task: string;
  phone?: string;
  email?: string;
  networks: Id[];
  wgsRole?: string;
};
export type Professional = {
  id: Id;
  name: string;
  function: string;
  organisation: OrganisationShort;
  phone?: string;
  email?: string;
  roles: string[];
};
export type Criterion = { code: string; text: string };
export type MeetingKind = {
  id: Id;
  name: string;
  shortName: string;
  network: Id;
  setting: string;
  purpose: string;
  purposeText: string;
  ground: string[];
  permittedOrganisations: Id[];
  permittedRoles: string[];
  observerRoles: string[];
  admission: string;
  criteria: Criterion[];
  cadenceDays?: number;
  recorder?: Id;
  chair?: Id;
  exitRule?: string;
};
export type Route = {
  id: Id;
  from: Id;
  to: Id;
  kind: string;
  termDays?: number;
  conditions: string[] | string;
  liaison?: Contact;
};
export type Covenant = {
  id: Id;
  name: string;
  kind: string;
  network: Id;
  purposes: string[];
  dataCategories: string[];
  validFrom: string;
  validUntil?: string;
  signatures: { organisation: OrganisationShort; name: string; function: string; date: string }[];
  inForce: boolean;
};

export type Coded = { code: string; labelNl: string; labelEn: string };
export type SharingFact = {
  fact: string;
  labelNl: string;
  labelEn: string;
  questionNl: string;
  questionEn: string;
  whyNl?: string;
  whyEn?: string;
  multiple: boolean;
  values: Coded[];
};
export type SharingFacts = {
  facts: SharingFact[];
  words: { verdict: Coded[]; manner: Coded[]; duties: Coded[]; conditions: Coded[]; norm: Coded[] };
};
export type FactValue = string | boolean | string[];
export type Answers = Record<string, FactValue>;
export type AdviceQuestion = {
  about?: Id;
  caseId?: Id;
  recipient?: Id;
  recipientProfessional?: Id;
  meetingKind?: Id;
  answers: Answers;
};
export type Verdict = 'must' | 'may' | 'may_under_conditions' | 'only_with_consent' | 'must_not' | 'unknown';
export type Provision = { id: string; law: string; article: string; gist: string };
export type Advice = {
  id: Id;
  verdict: Verdict;
  scope: string[];
  manner: string;
  duties: string[];
  conditions: string[];
  provisions: Provision[];
  norm: string;
  sentenceNl: string;
  sentenceEn: string;
  known: { fact: string; value: FactValue; source: 'system' | 'answer' }[];
  because: { fact: string; value: FactValue }[];
  wouldChange: { fact: string; from: FactValue; to: FactValue; verdict: Verdict }[];
  possible: Verdict[];
  nextQuestion?: { fact: string };
  questionsLeftMax: number;
  policy: { name: string; version: string; hash: string };
};
export type SharedItem = { data: string; text: string };
export type Disclosure = {
  id: Id;
  at: Moment;
  from: Contact;
  to: OrganisationShort;
  about: PersonShort[];
  caseId?: Id;
  data: string[];
  items: SharedItem[];
  verdict: Verdict;
  sentenceNl: string;
  sentenceEn: string;
  provisions: Provision[];
  manner: string;
  duties: string[];
  made: 'by_us' | 'to_us';
};
export type ConsentAnswer = 'given' | 'limited' | 'refused' | 'withdrawn' | 'not_asked';
export type NewConsent = {
  person: Id;
  answer: ConsentAnswer;
  givenBy: string[];
  words: string;
  recipient?: Id;
  purpose: string;
  data: string[];
};

export type Risk = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l';
export type LifeArea = 'material' | 'health' | 'upbringing' | 'school_work' | 'social';
export type Weighing = { risks: Risk[]; lifeAreas: LifeArea[]; reasons: string; consulted?: string };
export type ToInform = 'youth' | 'legal_representatives';
export type Match = {
  id: Id;
  foundAt: Moment;
  kind: 'same_person' | 'same_family';
  ownSignal: Id;
  ownPerson: PersonShort;
  others: Contact[];
  followUpDueAt: Moment;
  contact?: { at: Moment; by: Contact; coordinator: Coordinator };
  overdue: boolean;
};
export type Coordinator = 'us' | 'them' | 'undecided';
export type SignalRegistered = {
  id: Id;
  registeredAt: Moment;
  removalAt: Moment;
  matches: Match[];
  toInform: ToInform[];
};
export type Signal = {
  id: Id;
  person: PersonShort;
  registeredAt: Moment;
  removalAt: Moment;
  state: 'active' | 'removed';
  by: Contact;
  weighing?: Weighing;
  toInform: ToInform[];
  informed?: { how: 'told' | 'postponed'; reason?: string; at: Moment; until?: string };
  matches: number;
};

export type NewConcernReport = {
  persons: Id[];
  receiver: Id;
  concern: string;
  lifeAreas: LifeArea[];
  careAvoidance: boolean;
  offence: boolean;
  advice: Id;
  confirmed: string[];
  colleague?: string;
  signal?: { weighing: Weighing };
};
export type ConcernReport = {
  id: Id;
  madeAt: Moment;
  by: Contact;
  receiver: { id: Id; name: string };
  persons: PersonShort[];
  concern?: string;
  lifeAreas: LifeArea[];
  careAvoidance?: boolean;
  offence?: boolean;
  state: 'waiting' | 'admitted' | 'routed' | 'returned';
  reason?: string;
  caseId?: Id;
  dueAt?: Moment;
  overdue: boolean;
  criteria: Criterion[];
  made: 'by_us' | 'to_us';
};
export type Intake = {
  criteria: { code: string; met: boolean }[];
  decision: 'admit' | 'route' | 'return';
  routeTo?: Id;
  reason: string;
  judgedBy: Id[];
  /** Sending on to another meeting is a disclosure. */
  advice?: Id;
  confirmed?: string[];
};
export type Inquiry = {
  id: Id;
  askedAt: Moment;
  dueAt: Moment;
  persons: PersonShort[];
  answers: { organisation: OrganisationShort; answer?: 'known' | 'not_known'; at?: Moment }[];
};
export type InquiryToAnswer = { id: Id; askedAt: Moment; dueAt: Moment; askedBy: Contact; persons: PersonShort[] };
export type Inquiries = { asked: Inquiry[]; toAnswer: InquiryToAnswer[] };

export type Step = 'intake' | 'meeting' | 'plan' | 'handover' | 'aftercare';
export type CaseSummary = {
  id: Id;
  name: string;
  state: 'open' | 'closed';
  responsible: OrganisationShort;
  director?: Contact;
  meetingKind?: Id;
  openedAt: Moment;
  step: Step;
  stepSince: Moment;
  stepDueAt?: Moment;
  overdue: boolean;
};
export type ParticipantRole = 'participant' | 'guest' | 'observer';
export type Participant = {
  organisation: OrganisationShort;
  role: ParticipantRole;
  contact?: Contact;
  since: Moment;
};
export type FileItem = {
  id: Id;
  kind: 'fact' | 'judgement' | 'report' | 'minutes';
  text: string;
  by: Contact;
  at: Moment;
  how: 'written_by_us' | 'disclosed_to_us';
};
export type Throughput = { step: Step; startedAt: Moment; endedAt?: Moment; termDays?: number; overdue: boolean };
export type CaseDeed = 'change_plan' | 'add_participant' | 'name_director' | 'offer_handover' | 'close' | 'write';
export type Case = CaseSummary &
  Family & {
    participants: Participant[];
    contactPerson?: Contact;
    fileItems: FileItem[];
    commitments?: Commitment[];
    handovers: Handover[];
    agendaItems?: { id: Id; meeting: Id; kindName: string; startsAt: Moment }[];
    plan?: { id: Id; version: number; createdAt: Moment };
    throughput: Throughput[];
    version: number;
    may: CaseDeed[];
  };
export type CaseRead = { at: Moment; by: Contact; what: string };

export type MeetingState = 'planned' | 'running' | 'held';
export type CaseMeetingSummary = {
  id: Id;
  kind: Id;
  kindName: string;
  startsAt: Moment;
  place: string;
  state: MeetingState;
  items: number;
};
export type Attendance = {
  organisation: OrganisationShort;
  contact?: Contact;
  role: ParticipantRole;
  present?: boolean;
  spokenForBy?: OrganisationShort;
};
export type TableChoice = 'join' | 'move' | 'keep';
export type FamilyPart = 'is_there' | 'is_heard' | 'left_out_for_safety';
export type AgendaItem = {
  id: Id;
  meeting: Id;
  case: { id: Id; name: string };
  persons: PersonShort[];
  question: string;
  liaison?: Contact;
  hears: { organisation: OrganisationShort; hears: boolean; reason: string }[];
  doubles: { kindName: string; chair?: Contact; startsAt: Moment }[];
  choice?: { choice: TableChoice; reason: string };
  minutes?: string;
  decision?: string;
  commitments: Commitment[];
  absentToInform: OrganisationShort[];
  state: 'open' | 'discussed';
  /** Whether the family is there, is heard beforehand, or is left out because that is safer. */
  familyPart?: FamilyPart;
  familyReason?: string;
  version?: number;
};
export type CaseMeeting = {
  id: Id;
  kind: Id;
  kindName: string;
  shortName: string;
  startsAt: Moment;
  place: string;
  state: MeetingState;
  chair?: Contact;
  attendance: Attendance[];
  agenda: AgendaItem[];
  invitationsSentAt?: Moment;
  version: number;
  may: string[];
};
export type Commitment = {
  id: Id;
  caseId: Id;
  caseName: string;
  what: string;
  owner: OrganisationShort;
  contact?: Contact;
  dueOn: string;
  state: 'open' | 'done';
  result?: string;
  overdue: boolean;
  version?: number;
};

export type Phase = 'safety' | 'help' | 'recovery';
export type GoalAction = { who: string; what: string; when?: string; reportsTo?: string; reportsWhen?: string };
export type Goal = { phase: Phase; goal: string; effectOnSafety: string; actions: GoalAction[]; ifBroken: string };
export type NextTime = { at: Moment; place: string };
export type CallEntry = { name: string; phone: string };
export type NewPlan = { goals: Goal[]; nextTime?: NextTime; callList: CallEntry[] };
export type Party = 'person' | 'organisation';
export type EndorsementAnswer = 'agrees' | 'objects';
export type Endorsement = {
  party: Party;
  id: Id;
  name: string;
  answer: EndorsementAnswer;
  words?: string;
  at: Moment;
  recordedBy: string | Contact;
};
export type FamilyPlan = NewPlan & {
  id: Id;
  caseId: Id;
  version: number;
  createdAt: Moment;
  by: Contact;
  endorsements: Endorsement[];
  toEndorse: { party: Party; id: Id; name: string }[];
  may: string[];
};
export type FridgeSheet = {
  agreedOn: string;
  nextTime?: NextTime;
  goals: { number: number; goal: string; lines: { who: string; does: string }[] }[];
  whenItGoesWrong: CallEntry[];
};

export type HandoverState = 'offered' | 'declined' | 'accepted' | 'action_confirmed' | 'closed';
export type HandoverDeed = 'accept' | 'decline' | 'confirm_action' | 'close';
export type Handover = {
  id: Id;
  case: { id: Id; name: string };
  sender: OrganisationShort;
  receiver: OrganisationShort;
  question: string;
  state: HandoverState;
  steps: { kind: HandoverState; by: Contact; at: Moment; words?: string }[];
  answerDueAt: Moment;
  overdue: boolean;
  responsible: OrganisationShort;
  may: HandoverDeed[];
  version: number;
};
export type NewHandover = {
  caseId: Id;
  receiver: Id;
  route?: Id;
  question: string;
  advice: Id;
  confirmed: string[];
  items: SharedItem[];
  colleague?: string;
};
export type ReportBack = {
  id: Id;
  caseId: Id;
  caseName?: string;
  to: OrganisationShort;
  through?: Contact;
  state: 'owed' | 'given';
  text?: string;
  dueAt: Moment;
  givenAt?: Moment;
  /** Whether it is ours to give now. */
  toGive?: boolean;
  version?: number;
};

export type Involvements = {
  responsible?: OrganisationShort;
  director?: Contact;
  contactPerson?: Contact;
  involved: { contact: Contact; since: Moment }[];
  family: PersonShort[];
};
export type OwnPlan = FridgeSheet & {
  planId: Id;
  version: number;
  endorsements: Endorsement[];
  mine?: EndorsementAnswer;
};
export type Appointment = { at: Moment; what: string; place: string };
export type OwnDisclosure = {
  id: Id;
  at: Moment;
  from: OrganisationShort;
  to: OrganisationShort;
  about: PersonShort[];
  data: string[];
  sentenceNl: string;
  sentenceEn: string;
  provisions: Provision[];
};

export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  detail?: string;
  rule?: string;
  errors?: { pointer: string; code: string; message: string }[];
};
