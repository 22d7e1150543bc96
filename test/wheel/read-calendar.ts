// Reads a calendar file as a calendar does: lines unfolded from their octets, properties, and the text of values.
type Property = { name: string; parameters: string; value: string };
export type ReadCalendar = {
  /** The lines as they stand in the file, without their ends. */
  physical: string[];
  calendar: Record<string, Property>;
  zones: Record<string, Property>[];
  events: Record<string, Property>[];
  alarms: Record<string, Property>[];
};

/** Throws where the octets of a line are no text of their own, or a line is not ended as the standard says. */
function linesOf(bytes: Uint8Array): string[] {
  const lines: number[][] = [[]];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 13 && bytes[at + 1] === 10) {
      lines.push([]);
      at++;
    } else if (bytes[at] === 13 || bytes[at] === 10) throw new Error(`a line end of one octet at ${at}`);
    else lines.at(-1)?.push(bytes[at] ?? 0);
  }
  if (lines.pop()?.length !== 0) throw new Error('the last line has no end');
  const reader = new TextDecoder('utf-8', { fatal: true });
  return lines.map((line) => {
    if (line.length > 75) throw new Error(`a line of ${line.length} octets`);
    return reader.decode(Uint8Array.from(line));
  });
}

function propertyOf(line: string): Property {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? [];
  if (name === '') throw new Error(`no property: ${line}`);
  return { name, parameters: parameters.slice(1), value };
}

/** The text of a value. */
export const unescaped = (value = ''): string =>
  value.replace(/\\(.)/gsu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** What stands between the signs that separate values: a text has one part, however many signs are in it. */
export const partsOf = (value = ''): string[] => value.split(/(?<!\\)(?:\\\\)*[;,]/u);

export function readCalendar(bytes: Uint8Array): ReadCalendar {
  const physical = linesOf(bytes);
  const unfolded = physical.reduce<string[]>((lines, line) => {
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
    return lines;
  }, []);
  const found = new Map<string, Record<string, Property>[]>();
  const open: string[] = [];
  for (const property of unfolded.map(propertyOf)) {
    const { name, value } = property;
    if (name === 'BEGIN') {
      open.push(value);
      found.set(value, [...(found.get(value) ?? []), {}]);
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} is ended where it is not open`);
    } else {
      const inside = found.get(open.at(-1) ?? '')?.at(-1);
      if (!inside || name in inside) throw new Error(`${name} is nowhere, or there twice`);
      inside[name] = property;
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} is not ended`);
  const of = (name: string) => found.get(name) ?? [];
  const [calendar = {}] = of('VCALENDAR');
  return {
    physical,
    calendar,
    zones: [...of('VTIMEZONE'), ...of('DAYLIGHT'), ...of('STANDARD')],
    events: of('VEVENT'),
    alarms: of('VALARM'),
  };
}

/** The file as its octets. */
export const readText = (text: string): ReadCalendar => readCalendar(new TextEncoder().encode(text));
