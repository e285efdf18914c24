/** The headings of the tab's blocks. The pane lists them too. */
export const tabHeadings = {
  standing: 'Stand van de taakstelling',
  course: 'Verloop van achterstand en voorsprong',
  halfYears: 'Halfjaren',
  corporations: 'Per corporatie',
  waiting: 'Wacht op huisvesting',
  temporary: 'Tijdelijk gehuisvest',
  lettings: 'Gezinnen en alleenstaanden',
  locations: 'Aanvullende huisvesting',
  signals: 'Signalen van weerstand',
  guidance: 'Begeleiding',
  bottlenecks: 'Knelpunten',
  agreements: 'Afspraken',
  whatIf: 'Wat als',
};
