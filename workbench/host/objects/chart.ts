import { declareClass, type AnyClass } from '../object-class';
import type { Sheet } from '../model';

export const chartCollection: AnyClass = declareClass<Sheet>({
  name: 'ChartCollection',
  scalars: { count: { get: ({ charts }) => charts.length } },
  methods: { getCount: { since: '1.4', kind: 'read', call: ({ charts }) => charts.length } },
});
