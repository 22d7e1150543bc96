// Who one can be at the desk: the people of the Roller tab as it stands.
import { roller } from '../functions/domain/tabs/roller.ts';
import { headerKey } from '../functions/basics/same-text.ts';
import type { Persona } from './protocol.ts';
import type { Workbook } from './sheets/workbook.ts';

const labels: Record<string, string> = {
  saksbehandler: 'Saksbehandler hos Statsforvalteren',
  leser: 'Leser',
  koordinator: 'Koordinator',
  eierrepresentant: 'Eierrepresentant',
  'UH-partner': 'UH-partner',
  forumsmedlem: 'Forumsmedlem',
  beslutter: 'Beslutter hos Statsforvalteren',
};
/** The columns that say for what a role is. */
const places = ['network', 'institution', 'owner', 'forum'] as const;

/** One persona per filled row, in the tab's order; those who are the same in all but the address are numbered. */
export function readPersonas(workbook: Pick<Workbook, 'get'>): Persona[] {
  const view = workbook.get({ ranges: ['Roller'], includeGridData: true });
  const [header, ...rows] = (view.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) =>
    (values ?? []).map(({ formattedValue }) => formattedValue ?? ''),
  );
  const columnOf = (field: string): number => {
    const name = roller.columns.find((column) => column.field === field)?.header ?? field;
    return (header ?? []).findIndex((text) => headerKey(text) === headerKey(name));
  };
  const people = rows.flatMap((row): Persona[] => {
    const textOf = (field: string): string => row[columnOf(field)] ?? '';
    const [email, role, network] = [textOf('email'), textOf('role'), textOf('network')];
    const label = [labels[role] ?? role, ...places.map(textOf)].filter((part) => part !== '').join(', ');
    return email.includes('@') ? [{ email, role, network, label }] : [];
  });
  return people.map((person, index) => {
    const alike = people.filter(({ label }) => label === person.label);
    const number = people.slice(0, index + 1).filter(({ label }) => label === person.label).length;
    return alike.length > 1 ? { ...person, label: `${person.label} (${number})` } : person;
  });
}
