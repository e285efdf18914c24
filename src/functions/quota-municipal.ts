import { municipalQuota } from '../domain/quota';
import { peopleFrom } from './cell-readers';
import { defineFunction } from './declaration';
import { single } from './parameters';

export const quotaMunicipalFunction = defineFunction({
  id: 'QUOTA.MUNICIPAL',
  parameters: {
    nationalQuota: single(peopleFrom(0)),
    inhabitants: single(peopleFrom(0)),
    nationalInhabitants: single(peopleFrom(1)),
  },
  result: 'scalar',
  examples: [{ args: [13000, 151608, 16979120], result: 117 }],
  errors: ['inhabitantsExceedNational'],
  reckon: ({ nationalQuota, inhabitants, nationalInhabitants }): number =>
    municipalQuota(nationalQuota, inhabitants, nationalInhabitants),
});
