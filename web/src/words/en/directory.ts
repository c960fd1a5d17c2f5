// The English words of who is who.
export const directory = {
  directory: {
    filter: 'Search in who is who',
    filter_hint: 'Name, function or organisation.',
    people: 'People',
    nobody: 'Nobody found. Try another word.',
    organisations: 'Organisations',
    name: 'Name',
    task: 'Task',
    permitted: 'Who may take part',
    admission: 'Admission',
    cadence: 'How often',
    exit: 'When done',
    ground: 'Law',
    routes: 'Routes',
    from: 'From',
    to: 'To',
    conditions: 'Conditions',
    covenants: 'Covenants and accession document',
    no_covenants: 'There is no covenant.',
  },
};
