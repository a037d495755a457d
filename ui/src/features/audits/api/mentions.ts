/** A comment's text with the names of those whom it names by their id. */
export function spoken(said: string, people: readonly { readonly id: string; readonly name: string }[]): string {
  return people.reduce((read, { id, name }) => read.replaceAll(`@${id}`, `@${name}`), said);
}
