/**
 * The grounds that a score may never use. Who people are does not decide when they get a home
 * (Algemene wet gelijke behandeling, art. 1 and 7; AVG, art. 9 and 22).
 */
export type RefusedGround = 'nationality' | 'origin' | 'language' | 'sex' | 'religion';

interface Naming {
  /** Words with spaces between them. `stems` has the same form. */
  readonly words: string;
  readonly stems: string;
}

/** Words that mean a ground, and stems of such words. Dutch and English, without accents. */
const NAMINGS: Readonly<Record<RefusedGround, Naming>> = {
  nationality: {
    words: 'natie nation passport citizen',
    stems: 'nationali staatsburger paspoort citizenship',
  },
  origin: {
    words: 'land landen country countries ras race racial descent',
    stems:
      'herkomst afkomst afstamming geboorteland geboorteplaats huidskleur etni ethni origin ' +
      'birthplace migratieachtergrond',
  },
  language: {
    words: 'talen tongue tolk interpreter',
    stems: 'taal moedertaal thuistaal voertaal spreektaal language',
  },
  sex: {
    words: 'man mannen vrouw vrouwen sekse sexe sex male female men women woman',
    stems: 'geslacht gender',
  },
  religion: {
    words: 'kerk church faith belief moskee mosque',
    stems: 'religi geloof gelovig godsdienst levensovertuiging',
  },
};

const LISTS = Object.entries(NAMINGS).map(([ground, { words, stems }]) => ({
  ground: ground as RefusedGround,
  words: words.split(' '),
  stems: stems.split(' '),
}));

/**
 * The ground that a criterion's name is about. Null if it names none.
 *
 * @example
 * refusedGroundOf('Land van herkomst') // 'origin'
 * refusedGroundOf('grootte') // null
 */
export function refusedGroundOf(name: string): RefusedGround | null {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const found = plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const named = LISTS.find(({ words, stems }) =>
    found.some((word) => words.includes(word) || stems.some((stem) => word.startsWith(stem))),
  );
  return named?.ground ?? null;
}
