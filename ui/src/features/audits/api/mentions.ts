/** A line that ids are in, as of who was assigned, with names in their place. */
export const withNames = (said: string, nameOf: (id: string) => string) => said.replace(/[\w.@+-]+/g, nameOf);

/** A comment's text with the names of those whom it names by their id. */
export function spoken(said: string, people: readonly { readonly id: string; readonly name: string }[]): string {
  return people.reduce((read, { id, name }) => read.replaceAll(`@${id}`, `@${name}`), said);
}
