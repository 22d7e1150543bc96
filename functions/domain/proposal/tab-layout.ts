// Where things stand in Kladd and Innstilling: the networks and their sum on one screen, the frame, the chart, the rest.

/** Pixels of a network's row and of the sum: two lines of text, however much a cell of it holds. */
export const answerHeight = 36;

/** Pixels of the chart of so many networks, two bars each. */
export const chartHeight = (networks: number): number => networks * 32 + 110;

/** Pixels of a row that nobody has dragged, where the rows are lowest. */
const lowestRow = 21;

/** Lines of the frame that there is room for above the chart; with more, the last ones lie under it. */
const frameLines = 11;

/** Rows from 0; those from `chart` up to `below` are left empty, since the chart lies over them. */
export type TabLayout = { sum: number; frame: number; chart: number; below: number };

export function layoutOf(networks: number): TabLayout {
  const sum = networks + 1;
  const frame = sum + 2;
  const chart = frame + frameLines;
  return { sum, frame, chart, below: chart + Math.ceil(chartHeight(networks) / lowestRow) + 1 };
}
