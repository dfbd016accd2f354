import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/catalogue/build-catalogue.ts';
import { changesBetween } from '../../src/catalogue/changes.ts';
import { predecessorsOf, successorsOf } from '../../src/catalogue/chains.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import type { CatalogueEvent } from '../../src/catalogue/events.ts';
import { nodesOf, type CatalogueNode, type Product } from '../../src/catalogue/nodes.ts';
import { phasesOf, statusOn } from '../../src/catalogue/validity.ts';
import { day, validity, world } from './worlds.ts';

const TODAY = '2024-07-01';
const publishedNodes = (entries: readonly AnyEntry[], catalogue: Catalogue): CatalogueNode[] =>
  entries.flatMap(({ kind, id }) => catalogue.find(kind, id) ?? []);
/** What a catalogue holds, as text: every node with its lists, in order. */
const shape = (nodes: readonly CatalogueNode[]) =>
  nodes
    .map((node) => {
      const lists = Object.entries(node).filter((pair): pair is [string, (CatalogueNode | CatalogueEvent)[]] => Array.isArray(pair[1]));
      return `${node.kind} ${node.id} ${lists.map(([name, list]) => `${name}: ${list.map(nameOf).join(', ')}`).join('; ')}`;
    })
    .sort();
const nameOf = (item: CatalogueNode | CatalogueEvent): string => ('id' in item ? item.id : `${item.date} ${item.type} ${item.node.id}`);

test('every link can be followed back', () => {
  fc.assert(
    fc.property(world, (entries) => {
      const catalogue = buildCatalogue(entries, TODAY);
      for (const node of publishedNodes(entries, catalogue)) {
        for (const term of node.terms) expect(term.usedBy).toContain(node);
        if (node.kind === 'term') for (const user of node.usedBy) expect(user.terms).toContain(node);
        if (node.kind === 'segment') {
          expect(node.region.segments).toContain(node);
          for (const part of [...node.products, ...node.objectives]) expect(part.segment).toBe(node);
          for (const { segments } of node.consultations) expect(segments).toContain(node);
        }
        if (node.kind === 'product') {
          expect(node.region.products).toContain(node);
          expect(node.segment.products).toContain(node);
          for (const earlier of node.replaces) expect(earlier.replacedBy).toContain(node);
          for (const later of node.replacedBy) expect(later.replaces).toContain(node);
          expect(node.chain).toContain(node);
          for (const other of node.chain) expect(other.chain).toBe(node.chain);
          for (const earlier of predecessorsOf(node)) expect(successorsOf(earlier)).toContain(node);
        }
        if (node.kind === 'objective') {
          expect(node.region.objectives).toContain(node);
          expect(node.segment.objectives).toContain(node);
          if (node.consultation) expect(node.consultation.objectives).toContain(node);
        }
        if (node.kind === 'consultation') for (const segment of node.segments) expect(segment.consultations).toContain(node);
        if (node.kind === 'page') expect(node.region?.pages ?? catalogue.pages).toContain(node);
      }
    }),
  );
});

test('no entry is lost, none comes twice, and drafts are the only ones left out', () => {
  fc.assert(
    fc.property(world, (entries) => {
      const catalogue = buildCatalogue(entries, TODAY);
      const listed = nodesOf(catalogue);
      const published = entries.filter(({ data }) => data.draft !== true);
      expect(listed.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(published.map(({ kind, id }) => `${kind} ${id}`).sort());
      for (const { kind, id } of published) expect(catalogue.find(kind, id)?.id).toBe(id);
      for (const { replaces } of catalogue.regions.flatMap(({ products }) => products)) expect(new Set(replaces).size).toBe(replaces.length);
    }),
  );
});

test('the order of the files does not matter', () => {
  const shuffled = world.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
  fc.assert(
    fc.property(shuffled, ([entries, other]) => {
      expect(shape(publishedNodes(other, buildCatalogue(other, TODAY)))).toEqual(shape(publishedNodes(entries, buildCatalogue(entries, TODAY))));
    }),
  );
});

test('the phases of a validity lie end to end over the whole time line, and say the status of each day', () => {
  fc.assert(
    fc.property(validity, day, (valid, someDay) => {
      const phases = phasesOf(valid);
      expect(phases[0]?.from).toBe(phases[0]?.status === 'in-force' ? valid.validFrom : undefined);
      const holding = phases.filter(({ from, until }) => (from === undefined || from <= someDay) && (until === undefined || someDay <= until));
      expect(holding.map(({ status }) => status)).toEqual([statusOn(valid, someDay)]);
      const order = phases.map(({ status }) => status);
      expect(order).toEqual(['announced', 'in-force', 'ended'].filter((status) => order.includes(status as never)));
    }),
  );
});

test('what changes between two days is exactly what differs in status, and steps add up', () => {
  const inOrder = fc.tuple(day, day, day).map((days) => days.sort() as [string, string, string]);
  fc.assert(
    fc.property(world, inOrder, (entries, [first, middle, last]) => {
      const catalogue = buildCatalogue(entries, TODAY);
      const statusChanges = (from: string, until: string) => changesBetween(catalogue, from, until).filter(({ type }) => type !== 'tariff');
      const changed = new Set(statusChanges(first, last).map(({ node }) => node.id));
      const differs = [...catalogue.regions.flatMap(({ segments, products }) => [...segments, ...products])].filter(
        ({ data }) => statusOn(data, first) !== statusOn(data, last),
      );
      expect([...changed].sort()).toEqual(differs.map(({ id }) => id).sort());
      expect([...statusChanges(first, middle), ...statusChanges(middle, last)]).toEqual(statusChanges(first, last));
      for (const { type, node, replacedBy } of statusChanges(first, last))
        if (type === 'replaced') expect(replacedBy).toEqual((node as Product).replacedBy);
    }),
  );
});
