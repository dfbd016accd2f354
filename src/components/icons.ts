/** The site's own icons, one family: lines of 1.75 on a field of 24 by 24. Each is the `d` of one path. */
export const icons = {
  /** A child: for which age. */
  age: 'M12 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6 21v-5.5c0-3 2.5-5 6-5s6 2 6 5V21M9.5 21v-4M14.5 21v-4',
  /** A school with a flag. */
  school: 'M3 21V12l9-5 9 5v9H3ZM12 7V2.5h5L15.5 4 17 5.5h-5M10 21v-5h4v5M6.5 14.5v2M17.5 14.5v2',
  /** Scales: the law. */
  law: 'M12 3v18M7 21h10M4 7h16M4 7l-2.5 7a3 3 0 0 0 5 0L4 7ZM20 7l-2.5 7a3 3 0 0 0 5 0L20 7Z',
  /** A euro in a circle: what it costs. */
  cost: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM15.5 8.5a4.5 4.5 0 1 0 0 7M7 11h5.5M7 13.5h5.5',
  /** A purse: an allowance. */
  allowance: 'M3 7.5A2.5 2.5 0 0 1 5.5 5H18v3M3 7.500V18a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2H5M17 13.500v1',
  /** A signpost: who refers. */
  referrer: 'M12 2.500V21.500M8 21.500h8M5 5h11l3 2.500L16 10H5V5ZM19 12H8l-3 2.500L8 17h11v-5Z',
  /** A calendar: since when. */
  date: 'M4 5.500h16V20.500H4V5.500ZM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  /** Two balloons: a conversation. */
  consultation: 'M3 4h12v8.500H8.500L5 15.500v-3H3V4ZM18 8.500h3V17h-2v3l-3.5-3H10v-1.5',
  /** A target: an objective. */
  objective: 'M12 21.500a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 16.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 12h.01',
  /** Three layers: a segment. */
  segment: 'M12 3 2.5 8 12 13l9.5-5L12 3ZM2.5 12 12 17l9.5-5M2.5 16 12 21l9.5-5',
  /** A card with lines: a product. */
  product: 'M4 3.500h16v17H4v-17ZM8 8h8M8 12h8M8 16h4',
  /** A sheet with a folded corner: an attachment. */
  attachment: 'M6 2.500h8l4.5 4.500V21.500H6v-19ZM14 2.500V7h4.500M9 12h6.500M9 16h6.5',
  /** Two people: parents. */
  parents:
    'M8.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 20.500V18c0-3 2.5-5 6-5s6 2 6 5v2.500M17 12.500a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400ZM17.5 15c2.5 0 4 1.5 4 3.500v2',
  /** A briefcase: providers. */
  providers: 'M3 8h18v12H3V8ZM8.5 8V5h7v3M3 13.500h18M12 12.500v2',
  /** Three lines: a menu. */
  menu: 'M4 7h16M4 12h16M4 17h16',
  /** An arrow down: more below. */
  down: 'm6 9.5 6 6 6-6',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof icons;
