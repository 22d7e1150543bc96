// The shape of a catalogue of sentences: code -> sentence from the finding's facts; the place is put in front elsewhere.
import type { FindingCode } from '../../domain/sheet/codes.ts';
import type { Finding } from '../../domain/sheet/finding.ts';

export type Texts = Partial<Record<FindingCode, (facts: Finding['facts']) => string>>;
