// A hang ends at this limit; nothing is measured by it.
jest.setTimeout(600_000);
