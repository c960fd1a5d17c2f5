// The Dutch words of who is who.
export const directory = {
  directory: {
    filter: 'Zoeken in wie is wie',
    filter_hint: 'Naam, functie of organisatie.',
    people: 'Mensen',
    nobody: 'Niemand gevonden. Probeer een ander woord.',
    organisations: 'Organisaties',
    name: 'Naam',
    task: 'Taak',
    permitted: 'Wie mag meedoen',
    admission: 'Toelating',
    cadence: 'Hoe vaak',
    exit: 'Wanneer klaar',
    ground: 'Wet',
    routes: 'Routes',
    from: 'Van',
    to: 'Naar',
    conditions: 'Voorwaarden',
    covenants: 'Convenanten en aansluitdocument',
    no_covenants: 'Er is geen convenant.',
  },
};
