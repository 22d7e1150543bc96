// What a refusal tells: the HTTP status, a title, and a sentence made from its facts.
import type { Refusal } from '../../domain/sheet/refusal.ts';

export type RefusalWords = { status: number; title: string; detail: (facts: Refusal['facts']) => string };
