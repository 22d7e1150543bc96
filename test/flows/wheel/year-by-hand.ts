// What a year of the wheel mails, written by hand: the day in Oslo, how the subject begins, and to whom.
import { caseWorker, fosen, innherred } from '../round/rounds.ts';

const vaernes = 'koordinator.vaernes@example.no';

const need = 'Påminnelse: Behovsmelding mangler fra';
const proposal = 'Påminnelse: Forslag til fordeling mangler, frist onsdag 15. mars';
const moved = 'Fristen er flyttet: Behovsmelding, ny frist tirsdag 15. februar';
const late = 'Fristen er ute: Behovsmelding mangler fra Værnes';
const unpublished = 'Fristen er ute: Forslag til fordeling mangler';

/** Of the reports and of the proposal. */
export const lettersByHand: [day: string, subject: string, to: string][] = [
  ['2028-01-10', 'Behovsmeldingen fra Fosen er mottatt', fosen],
  // Ten working days before 1 February; Fosen has sent.
  ['2028-01-18', `${need} Innherred, frist tirsdag 1. februar`, innherred],
  ['2028-01-18', `${need} Værnes, frist tirsdag 1. februar`, vaernes],
  // Moved to 15 February: nothing on 25 and 31 January, when the old one was five days off and one.
  ['2028-01-20', moved, fosen],
  ['2028-01-20', moved, innherred],
  ['2028-01-20', moved, vaernes],
  ['2028-01-24', 'Behovsmeldingen fra Innherred er mottatt', innherred],
  ['2028-02-01', `${need} Værnes, frist tirsdag 15. februar`, vaernes],
  ['2028-02-04', 'Behovsmeldingen fra Innherred er returnert', innherred],
  ['2028-02-08', `${need} Innherred, frist tirsdag 15. februar`, innherred],
  ['2028-02-08', `${need} Værnes, frist tirsdag 15. februar`, vaernes],
  ['2028-02-10', 'Behovsmeldingen fra Innherred er mottatt', innherred],
  ['2028-02-14', `${need} Værnes, frist tirsdag 15. februar`, vaernes],
  ['2028-02-16', late, vaernes],
  ['2028-02-16', late, caseWorker],
  // Eleven working days before 15 March, and ten. On the 6th and the 8th nobody ticks, till a Saturday: the later comes
  // on the Monday, alone.
  ['2028-02-29', proposal, caseWorker],
  ['2028-03-01', proposal, caseWorker],
  ['2028-03-13', proposal, caseWorker],
  ['2028-03-14', proposal, caseWorker],
  ['2028-03-16', unpublished, caseWorker],
  // 76 working days after is 10 July, when it is quiet.
  ['2028-08-01', unpublished, caseWorker],
  ['2028-08-10', 'Forslag til fordeling 2028: Fosen', fosen],
  ['2028-08-10', 'Forslag til fordeling 2028: Innherred', innherred],
  ['2028-08-10', 'Forslag til fordeling 2028: uten Værnes', vaernes],
  ['2028-08-10', 'Forslaget til fordeling for 2028 er skrevet', caseWorker],
];

/** Mondays, or the first working day after one, with a deadline within thirty days, or one that was missed in them. */
export const summariesByHand: string[] = [
  // Owners, 1 December; the frame, 15 January.
  '2027-11-01',
  '2027-11-08',
  '2027-11-15',
  '2027-11-22',
  '2027-11-29',
  '2027-12-20',
  '2027-12-27',
  '2028-01-03',
  '2028-01-10',
  '2028-01-17',
  '2028-01-24',
  '2028-01-31',
  // Nobody ticks in the week of 6 March.
  '2028-02-07',
  '2028-02-14',
  '2028-02-21',
  '2028-02-28',
  '2028-03-13',
  '2028-03-20',
  // 17 April is the Monday of Easter, 1 May a Monday, 5 June the Monday of Pentecost.
  '2028-03-27',
  '2028-04-03',
  '2028-04-10',
  '2028-04-18',
  '2028-04-24',
  '2028-05-02',
  '2028-05-08',
  '2028-05-15',
  '2028-05-22',
  '2028-05-29',
  '2028-06-06',
  '2028-06-12',
  // The seminar, 30 September.
  '2028-09-04',
  '2028-09-11',
  '2028-09-18',
  '2028-09-25',
  // The county's plan, 29 December; Christmas Day is a Monday.
  '2028-12-04',
  '2028-12-11',
  '2028-12-18',
  '2028-12-27',
];
