// The named parts that a row of a Behov tab is put together from.

type Typed = string | number;

export type What = { priority: Typed; measure: string; sector: string; theme: string };
export type Where = { municipalities: string; partner: string; start: string; end: string };
export type Money = {
  soughtOwner: Typed;
  soughtUh: Typed;
  continuation: string;
  specialPedagogy: string;
};
