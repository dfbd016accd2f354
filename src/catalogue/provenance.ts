import type { DateText } from '../schema/date.ts';
import type { DataOf } from '../schema/kinds.ts';
import type { Consultation, Objective, Segment } from './nodes.ts';

/** Where an objective comes from and how firm it is. */
interface Provenance {
  /** published: the region states it; adopted: a formal decision is known; discussed: no more than a proposal in a consultation. */
  status: DataOf<'objective'>['status'];
  /** Where it was discussed, as far as is known; each with its day. */
  discussedIn: { consultation: Consultation; date: DateText }[];
  /** The document that says so. */
  source: DataOf<'objective'>['source'];
}

/** For an objective: where it was discussed, and with which status it stands now. */
export function provenanceOf({ data, consultation }: Objective): Provenance {
  return { status: data.status, discussedIn: consultation ? [{ consultation, date: consultation.data.date }] : [], source: data.source };
}

/** Whether there are objectives and none of them is more than a proposal in a consultation. */
export function areOnlyDiscussed(objectives: readonly Objective[]): boolean {
  return objectives.length > 0 && objectives.every(({ data }) => data.status === 'discussed');
}

/** A consultation that touched a segment, and what of that segment it discussed. */
interface Touch {
  consultation: Consultation;
  /** The segment's objectives that were discussed there, in reading order. */
  objectives: Objective[];
}

/** For a segment: the consultations that name it or that discussed one of its objectives, newest first. */
export function consultationsTouching(segment: Segment): Touch[] {
  const touches = new Map<Consultation, Objective[]>(segment.consultations.map((consultation) => [consultation, []]));
  for (const objective of segment.objectives) {
    const { consultation } = objective;
    if (!consultation) continue;
    const objectives = touches.get(consultation) ?? [];
    objectives.push(objective);
    touches.set(consultation, objectives);
  }
  return [...touches]
    .map(([consultation, objectives]) => ({ consultation, objectives }))
    .sort((a, b) => (a.consultation.data.date < b.consultation.data.date ? 1 : a.consultation.data.date > b.consultation.data.date ? -1 : 0));
}
