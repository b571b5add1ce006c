/** The rooms of src/ and what each may import: the table of docs/architecture.md. */
const rooms = {
  assessment: { rooms: [], packages: ['zod', 'big.js', '@noble/hashes'] },
  workbook: { rooms: [], packages: [] },
  wording: { rooms: [], packages: [] },
  sheets: { rooms: ['assessment', 'workbook', 'wording'], packages: ['zod'] },
  xlsx: { rooms: ['workbook'], packages: ['hucre', 'fflate', 'saxes'] },
  actions: { rooms: ['assessment', 'sheets', 'workbook', 'wording'], packages: ['@noble/hashes'] },
  excel: { rooms: ['workbook'], packages: ['@microsoft/office-js'] },
  /** Its entry files, which build the host, may import more; see below. */
  taskpane: {
    rooms: ['actions', 'assessment', 'wording'],
    packages: ['react', 'react-dom', '@fluentui', 'fflate'],
  },
  workbench: {
    rooms: ['workbook', 'xlsx', 'excel', 'actions', 'taskpane', 'wording'],
    packages: ['@microsoft/office-js', '@univerjs', 'react', 'react-dom', '@fluentui', 'idb'],
  },
  cli: { rooms: ['actions', 'xlsx', 'wording'], packages: ['commander'] },
};

/** Files of a room that build its host and reach further than the room itself. */
const entries = {
  taskpane: { files: '^src/taskpane/(start[.]tsx|(excelHost|worker)[.]ts)$', rooms: ['excel', 'xlsx', 'workbook'] },
};

const pathOf = (name) => `^src/${name}/`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).flatMap(([room, may]) => [
      {
        name: `${room}-rooms`,
        severity: 'error',
        from: { path: pathOf(room), ...(entries[room] ? { pathNot: entries[room].files } : {}) },
        to: { path: '^src/', pathNot: [room, ...may.rooms].map(pathOf) },
      },
      {
        name: `${room}-packages`,
        severity: 'error',
        from: { path: pathOf(room) },
        to: {
          path: 'node_modules',
          pathNot: may.packages.map((name) => `node_modules/(@types/)?${name}/`),
        },
      },
    ]),
    ...Object.entries(entries).map(([room, { files, rooms: more }]) => ({
      name: `${room}-entries`,
      severity: 'error',
      from: { path: files },
      to: { path: '^src/', pathNot: [room, ...rooms[room].rooms, ...more].map(pathOf) },
    })),
    {
      name: 'node-only-in-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: pathOf('cli') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'every-file-in-a-room',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: Object.keys(rooms).map(pathOf) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
