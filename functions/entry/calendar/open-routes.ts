// The routes that are open to whoever knows the address, beside the verbs: each reads, and none has an act.

/** The first part of the path -> what is there, and the methods it takes. */
export const openRoutes = {
  healthz: { does: 'Says that the process answers, and which code it is.' },
  arshjul: {
    does: "A round's deadlines in force, as a calendar that others subscribe to.",
    methods: ['GET', 'HEAD'],
  },
} as const;

export const isOpenRoute = (path: string): boolean => path.split('/', 1)[0] === 'arshjul';
